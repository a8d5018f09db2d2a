import { describe, expect, it } from 'vitest'
import { checkChosen, chooseFiles } from '#renderer/evidence/chosen-files.ts'
import { bringsFiles, foldersSentence, readDrop } from '#renderer/evidence/read-drop.ts'
import { type Added, addInOrder } from '#renderer/evidence/use-add-files.ts'
import type { Evidence } from '#shared/plan/evidence.ts'
import { littleRoomText } from '#shared/wording/evidence.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { evidenceFor } from '../../main/helpers/evidence-file.ts'

const formatter = createFormatter('en-US', 'USD')

function file(name: string, content = name, lastModified = 1): File {
  return new File([content], name, { lastModified })
}

function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${count}`
  }
}

/** Eight files, of which the last leaves so many bytes of the 200 MB. */
function almostFull(left: number): readonly Evidence[] {
  return Array.from({ length: 8 }, (_, index) => ({
    ...evidenceFor(`large-${index}`, Buffer.from(`${index}`)),
    bytes: index === 7 ? 25_000_000 - left : 25_000_000,
  }))
}

describe('chooseFiles', () => {
  it('adds files to those that were chosen before, each with the title its name suggests', () => {
    const makeId = counter()
    const first = chooseFiles([], [file('Front.pdf')], makeId)
    const both = chooseFiles(first, [file('/scans/Back side.PDF'), file('Front.pdf')], makeId)
    expect(both.map(({ id, title }) => [id, title])).toEqual([
      ['id-1', 'Front'],
      ['id-2', 'Back side'],
    ])
  })

  it('takes a file of the same name that was changed since, or is of another folder', () => {
    const both = chooseFiles([], [file('a.pdf', 'one'), file('a.pdf', 'another'), file('a.pdf', 'one', 2)], counter())
    expect(both).toHaveLength(3)
  })
})

describe('checkChosen', () => {
  const check = async (files: readonly File[], evidence: readonly Evidence[]) => {
    const chosen = chooseFiles([], files, counter())
    const checks = await checkChosen(chosen, { evidence: [...evidence] }, formatter)
    return chosen.map(({ id }) => checks.get(id))
  }

  it('says what is wrong with each file by its name and size, and nothing of the others', async () => {
    const [program, letter, empty] = await check([file('a.exe'), file('letter.txt'), file('empty.pdf', '')], [])
    expect(program?.fault).toMatch(/^a\.exe is of a kind that cannot be kept/)
    expect(letter).toEqual({ fault: null, same: null })
    expect(empty?.fault).toBe('empty.pdf is empty, so there is nothing to keep.')
  })

  it('gives the room that is left to the files in their order', async () => {
    const texts = [file('a.txt', 'x'.repeat(600)), file('b.txt', 'y'.repeat(500)), file('c.txt', 'z'.repeat(400))]
    const [first, second, third] = await check(texts, almostFull(1000))
    expect([first?.fault, third?.fault]).toEqual([null, null])
    expect(second?.fault).toBe(
      'b.txt has 500 bytes, and this plan has room for 400 bytes more. Remove a file that you no longer need, or save a smaller version of this one, then add it.',
    )
  })

  it('finds what is kept already, which takes no room in a full plan', async () => {
    const kept = evidenceFor('kept', Buffer.from('I attended.'))
    const full = [...almostFull(kept.bytes), kept]
    const [same, other] = await check([file('copy.txt', 'I attended.'), file('new.txt', 'I attended!')], full)
    expect(same).toEqual({ fault: null, same: kept })
    expect(other?.fault).toMatch(/^new\.txt has 11 bytes, and this plan is full\./)
  })
})

describe('what is said of the room of a plan', () => {
  it('is nothing while the largest file has room, then how much is left, then that it is full', () => {
    const text = (left: number) => littleRoomText({ evidence: [...almostFull(left)] }, formatter)
    expect(littleRoomText({ evidence: [] }, formatter)).toBe('')
    expect(littleRoomText({ evidence: [...almostFull(0).slice(1)] }, formatter)).toBe('')
    expect(text(3_400_000)).toBe('This plan has room for 3.4 MB more. Its files can be 200 MB in all.')
    expect(text(0)).toMatch(/^This plan is full\. Its files can be 200 MB in all\. Remove one/)
  })
})

describe('addInOrder', () => {
  const FILES = ['a', 'b', 'c', 'd'].map((id) => ({ id }))
  const adding = (ends: Readonly<Record<string, Added>>) => {
    const begun: string[] = []
    const add = async ({ id }: { readonly id: string }): Promise<Added> => {
      begun.push(id)
      return ends[id] ?? { kind: 'added' }
    }
    return { begun, add }
  }

  it('keeps the others where one is refused, with the sentence of each', async () => {
    const { begun, add } = adding({ b: { kind: 'refused', sentence: 'b is empty.' } })
    expect(await addInOrder(FILES, add)).toEqual({ added: ['a', 'c', 'd'], refused: new Map([['b', 'b is empty.']]) })
    expect(begun).toEqual(['a', 'b', 'c', 'd'])
  })

  it('begins no more once it is stopped, and what was taken stays', async () => {
    const { begun, add } = adding({ b: { kind: 'stopped' } })
    expect(await addInOrder(FILES, add)).toEqual({ added: ['a'], refused: new Map() })
    expect(begun).toEqual(['a', 'b'])
  })
})

describe('what is dropped', () => {
  /** Stands in for an item of a drop, as far as it is read. */
  function item(name: string, kind: 'file' | 'folder' | 'text'): DataTransferItem {
    const read = {
      getAsFile: () => (kind === 'text' ? null : file(name)),
      webkitGetAsEntry: () => (kind === 'text' ? null : { isDirectory: kind === 'folder' }),
    }
    return read as unknown as DataTransferItem
  }

  it('is read as files, and as the names of folders', () => {
    const { files, folders } = readDrop({ items: [item('a.pdf', 'file'), item('scans', 'folder'), item('', 'text')] })
    expect(files.map(({ name }) => name)).toEqual(['a.pdf'])
    expect(folders).toEqual(['scans'])
    expect(foldersSentence(folders)).toBe('scans is a folder. Open it, and drop the files in it.')
    expect(foldersSentence(['a', 'b'])).toBe('Folders cannot be kept. Open them, and drop the files in them.')
  })

  it('is left alone where it is no file', () => {
    expect([{ types: ['text/plain'] }, { types: ['Files'] }, null].map(bringsFiles)).toEqual([false, true, false])
  })
})
