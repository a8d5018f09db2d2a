import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { plansFolder, settingsFile } from '#main/data-folder/data-folder.ts'
import { calendarDate } from '#main/services/calendar-date.ts'
import { openServices } from '#main/services/open-services.ts'
import { type IsoDate, isoDate } from '#shared/calendar/day.ts'
import { resourceJson } from '../../helpers/resources.ts'
import { fullPlan } from '../helpers/full-plan.ts'
import { browserHost, openProgram, WHOLE_PLAN } from '../helpers/open-program.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

describe('settings', () => {
  it('are kept, and told to every window', async () => {
    const program = openProgram()
    expect(await program.call('settings:update', { colorScheme: 'dark' })).toEqual({
      colorScheme: 'dark',
      locale: 'en-US',
      weekStart: 'locale',
      newPlanCurrency: 'region',
      hidesAmounts: false,
    })
    expect(program.events).toEqual([{ name: 'app:changed', payload: {} }])
    await program.call('settings:update', { locale: 'de-CH' })
    const { settings } = await program.restart().call('app:load', {})
    expect(settings).toEqual({
      colorScheme: 'dark',
      locale: 'de-CH',
      weekStart: 'locale',
      newPlanCurrency: 'region',
      hidesAmounts: false,
    })
  })

  it('refuse a currency that no plan can be kept in, with those that one can', async () => {
    const program = openProgram()
    const answer = await program.services.answer('settings:update', { newPlanCurrency: 'ABC' })
    expect(answer).toMatchObject({
      ok: false,
      failure: { path: 'newPlanCurrency', message: expect.stringContaining('CAD') },
    })
    await program.call('settings:update', { newPlanCurrency: 'CAD' })
    expect((await program.restart().call('app:load', {})).settings.newPlanCurrency).toBe('CAD')
  })

  it.each([
    '',
    '{',
    '{"settings":{"colorScheme":"pink"}}',
    '{"settings":{"colorScheme":"dark","locale":"en-12"},"lastPlanId":null}', // a tag that every formatter refuses
  ])('that are damaged are set aside: %j', async (text) => {
    const program = openProgram()
    const file = settingsFile(program.options.dataFolder)
    writeFileSync(file, text)
    const again = program.restart()
    expect((await again.call('app:load', {})).settings.colorScheme).toBe('auto')
    expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text)
    expect(program.log.join()).toContain('damaged')
  })

  it('that are damaged again do not take the place of the first copy, and are told until the next start', async () => {
    const program = openProgram()
    const file = settingsFile(program.options.dataFolder)
    for (const text of ['first', 'second', 'third']) {
      writeFileSync(file, text)
      const again = program.restart()
      expect((await again.call('app:load', {})).troubles).toEqual([
        expect.stringContaining(`The damaged file is kept as ${file}.damaged`),
      ])
      await again.call('settings:update', { colorScheme: 'light' })
    }
    const copies = ['damaged', 'damaged-2', 'damaged-3'].map((end) => readFileSync(`${file}.${end}`, 'utf8'))
    expect(copies).toEqual(['first', 'second', 'third'])
    expect((await program.restart().call('app:load', {})).troubles).toEqual([])
  })

  it('that were set aside before a stop are told at the next start, as nothing was kept since', async () => {
    const program = openProgram()
    writeFileSync(settingsFile(program.options.dataFolder), '{')
    program.restart()
    expect((await program.restart().call('app:load', {})).troubles).toHaveLength(1)
  })

  it('that cannot be read are not written over, and taken up with what is changed once they can be', async () => {
    const program = openProgram()
    await program.call('settings:update', { colorScheme: 'dark', locale: 'de-CH' })
    const file = settingsFile(program.options.dataFolder)
    renameSync(file, `${file}.away`)
    mkdirSync(file)
    const again = program.restart()
    const refused = await again.services.answer('settings:update', { colorScheme: 'light' })
    expect(refused).toMatchObject({
      failure: { code: 'storage', message: expect.stringContaining(`a folder stands at ${file}`) },
    })
    rmdirSync(file)
    renameSync(`${file}.away`, file)
    await again.call('settings:update', { colorScheme: 'light' })
    const { settings, troubles } = await again.restart().call('app:load', {})
    expect({ settings, troubles }).toEqual({
      settings: {
        colorScheme: 'light',
        locale: 'de-CH',
        weekStart: 'locale',
        newPlanCurrency: 'region',
        hidesAmounts: false,
      },
      troubles: [],
    })
  })

  // Nothing is closed to the superuser.
  it.skipIf(process.getuid?.() === 0)('that may not be read are not written over', async () => {
    const program = openProgram()
    await program.call('settings:update', { locale: 'de-CH' })
    const file = settingsFile(program.options.dataFolder)
    const kept = readFileSync(file, 'utf8')
    chmodSync(file, 0o000)
    const again = program.restart()
    expect((await again.call('app:load', {})).troubles).toEqual([expect.stringContaining('may not read the file')])
    expect(await again.services.answer('settings:update', { colorScheme: 'light' })).toMatchObject({ ok: false })
    await again.call('plan:create', { plan: fullPlan() }) // which is remembered as the last one open
    chmodSync(file, 0o600)
    expect(readFileSync(file, 'utf8')).toBe(kept)
  })

  it('behind a link are kept there', async () => {
    const program = openProgram()
    const elsewhere = path.join(temporaryFolder(), 'settings.json')
    const file = settingsFile(program.options.dataFolder)
    await program.call('settings:update', { locale: 'de-CH' })
    renameSync(file, elsewhere)
    symlinkSync(elsewhere, file)
    await program.restart().call('settings:update', { colorScheme: 'dark' })
    expect(JSON.parse(readFileSync(elsewhere, 'utf8'))).toMatchObject({
      settings: {
        colorScheme: 'dark',
        locale: 'de-CH',
        weekStart: 'locale',
        newPlanCurrency: 'region',
        hidesAmounts: false,
      },
    })
  })

  it('that are lost do not hide the plans', async () => {
    const program = openProgram()
    await program.call('plan:create', { plan: fullPlan() })
    rmSync(settingsFile(program.options.dataFolder))
    expect((await program.restart().call('app:load', {})).open?.plan.id).toBe('plan')
  })

  it('that cannot be written are refused with what to do, and stay as they were', async () => {
    const program = openProgram()
    mkdirSync(settingsFile(program.options.dataFolder))
    const reply = await program.services.answer('settings:update', { colorScheme: 'dark' })
    expect(reply).toMatchObject({ ok: false })
    expect((await program.call('app:load', {})).settings.colorScheme).toBe('auto')
    expect(readdirSync(program.options.dataFolder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

describe('the day', () => {
  it('is told to every window when it changes, once', async () => {
    let today: IsoDate = isoDate('2027-01-04')
    const program = openProgram({ today: () => today })
    await program.call('app:load', {})
    today = isoDate('2027-01-05')
    expect((await program.call('app:load', {})).today).toBe('2027-01-05')
    await program.call('app:load', {})
    expect(program.events).toEqual([{ name: 'app:changed', payload: {} }])
  })

  it('is that of the computer’s own zone', () => {
    expect(calendarDate(new Date(2027, 0, 4, 0, 0))).toBe('2027-01-04')
    expect(calendarDate(new Date(2027, 11, 31, 23, 59))).toBe('2027-12-31')
  })
})

describe('quitting', () => {
  it('is left to the host', async () => {
    let quits = 0
    const quit = () => {
      quits += 1
    }
    await openProgram({ host: browserHost({ quit }) }).call('app:quit', {})
    expect(quits).toBe(1)
  })
})

describe('trouble', () => {
  it('with a window that fails does not reach the change or the other windows', async () => {
    const program = openProgram()
    program.services.subscribe(() => {
      throw new Error('a broken window')
    })
    await program.call('plan:create', { plan: fullPlan() })
    expect(program.events).toEqual([{ name: 'app:changed', payload: {} }])
    expect(program.log).toHaveLength(1)
  })

  it('nobody expected is one plain sentence for the page and one line for the log, without texts of the plan', async () => {
    const host = browserHost({ saveFile: () => Promise.reject(new Error('My secret plan')) })
    const program = openProgram({ host })
    await program.call('plan:create', { plan: { ...fullPlan(), name: 'My secret plan' } })
    const reply = await program.services.answer('plan:export', { planId: 'plan', file: WHOLE_PLAN })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'internal', path: null } })
    expect(JSON.stringify([reply, program.log])).not.toContain('secret')
    expect(program.log).toHaveLength(1)
  })

  it('with the disk says what to do', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const program = openProgram({ host: browserHost({ saveFile: () => Promise.reject(full) }) })
    await program.call('plan:create', { plan: fullPlan() })
    const reply = await program.services.answer('plan:export', { planId: 'plan', file: WHOLE_PLAN })
    expect(reply).toMatchObject({
      ok: false,
      failure: { code: 'storage', message: expect.stringContaining('Free some space') },
    })
  })

  it('with a data folder that went away is a fault', () => {
    const { options } = openProgram()
    const dataFolder = temporaryFolder()
    rmSync(plansFolder(dataFolder), { recursive: true, force: true })
    expect(openServices({ ...options, dataFolder })).toMatchObject({ ok: false, fault: { code: 'data-folder' } })
  })
})

describe('program files', () => {
  it('with a fault are named with the place, and the others are there', async () => {
    const resourcesFolder = temporaryFolder()
    mkdirSync(path.join(resourcesFolder, 'programs'))
    mkdirSync(path.join(resourcesFolder, 'samples'))
    const shipped = Object(resourceJson('programs/aasect-cst.json'))
    writeFileSync(path.join(resourcesFolder, 'programs', 'a.json'), JSON.stringify({ ...shipped, currency: 'XXX' }))
    writeFileSync(path.join(resourcesFolder, 'programs', 'b.json'), JSON.stringify(shipped))
    writeFileSync(path.join(resourcesFolder, 'programs', 'c.json'), 'no json')
    writeFileSync(path.join(resourcesFolder, 'samples', 'd.json'), '{}')
    const program = openProgram({ resourcesFolder })
    const session = await program.call('app:load', {})
    expect((await program.call('catalog:load', {})).programs.map(({ id }) => id)).toEqual(['aasect-cst'])
    expect(session.programFaults.map(({ file, path: place }) => [file, place])).toEqual([
      ['programs/a.json', 'currency'],
      ['programs/c.json', ''],
      ['samples/d.json', 'format'],
    ])
  })

  it('that are not there leave the program without them', async () => {
    const program = openProgram({ resourcesFolder: temporaryFolder() })
    expect(await program.call('app:load', {})).toMatchObject({ samples: [], programFaults: [] })
    expect(await program.call('catalog:load', {})).toEqual({ programs: [], samples: [] })
  })
})
