import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWindowMemory, visiblePlace, writeWindowMemory } from '#main/hosts/electron/window-memory.ts'
import { windowOptions } from '#main/hosts/electron/window-options.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const place = { bounds: { x: 100, y: 50, width: 1200, height: 700 }, isMaximized: false }

describe('windowOptions', () => {
  it('shuts every door there is', () => {
    expect(windowOptions('/preload.cjs', null, 'light').webPreferences).toEqual({
      preload: '/preload.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
    })
  })

  it('begins hidden, in the colour of the page and at the remembered place', () => {
    expect(windowOptions('/preload.cjs', place, 'dark')).toMatchObject({
      show: false,
      backgroundColor: '#1c1916',
      ...place.bounds,
    })
  })
})

describe('visiblePlace', () => {
  it('keeps a place whose title bar can be reached', () => {
    expect(visiblePlace(place, [screen])).toEqual(place)
  })

  it('forgets a place on a screen that is gone', () => {
    const away = { ...place, bounds: { ...place.bounds, x: 2500 } }
    expect(visiblePlace(away, [screen])).toBeNull()
    expect(visiblePlace(away, [screen, { ...screen, x: 1920 }])).toEqual(away)
  })

  it('forgets a place whose title bar lies above the screen', () => {
    expect(visiblePlace({ ...place, bounds: { ...place.bounds, y: -200 } }, [screen])).toBeNull()
  })
})

describe('window memory', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'certpace-window-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('gives back what was written', () => {
    writeWindowMemory(folder, { place, colorScheme: 'dark' })
    expect(readWindowMemory(folder)).toEqual({ place, colorScheme: 'dark' })
  })

  it('starts afresh from a damaged file', async () => {
    await writeFile(path.join(folder, 'window.json'), '{"place":{"bounds":{"x":"left"}}}')
    expect(readWindowMemory(folder)).toEqual({ place: null, colorScheme: 'auto' })
  })

  it('does without a folder it cannot write in', () => {
    writeWindowMemory(path.join(folder, 'missing'), { place, colorScheme: 'dark' })
    expect(readWindowMemory(path.join(folder, 'missing'))).toEqual({ place: null, colorScheme: 'auto' })
  })
})
