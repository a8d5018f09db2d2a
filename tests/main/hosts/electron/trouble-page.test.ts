import { describe, expect, it } from 'vitest'
import { TROUBLE_PATH, troublePageResponse } from '#main/hosts/electron/trouble-page.ts'

const trouble = { title: 'A <b>title</b>', advice: 'Move "it" & <script>go</script>' }

describe('the page shown instead of a plan', () => {
  it('shows the words and never runs them', async () => {
    const html = (await troublePageResponse(TROUBLE_PATH, trouble)?.text()) ?? ''
    expect(html).toContain('A &#60;b&#62;title&#60;/b&#62;')
    expect(html).toContain('&#60;script&#62;go')
    expect(html.match(/<script/g)).toHaveLength(1)
  })

  it('keeps to the same policy as every page', async () => {
    const response = troublePageResponse(TROUBLE_PATH, trouble)
    const nonce = /<style nonce="([^"]+)"/.exec((await response?.text()) ?? '')?.[1]
    expect(response?.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
  })

  it('is there only in trouble, and at no other path', () => {
    expect(troublePageResponse(TROUBLE_PATH, null)).toBeNull()
    expect(troublePageResponse('/', trouble)).toBeNull()
  })
})
