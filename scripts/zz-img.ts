import { launchChromium, startInChromium } from '../tests/e2e/harness/browser-host.ts'
import { openSample } from '../tests/e2e/harness/steps.ts'
import { settled } from './lib/shown-screens.ts'
import { mkdtempSync } from 'node:fs'
const browser = await launchChromium()
const host = await startInChromium(browser, { dataFolder: mkdtempSync('/tmp/zz-'), today: '2027-01-04' } as never)
await host.page.setViewportSize({ width: 1280, height: 800 })
await openSample(host.page, 'halfway'); await settled(host.page)
await host.page.screenshot({ path: 'docs/images/overview.png' })
await host.kill(); await browser.close()
