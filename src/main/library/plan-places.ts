import { existsSync } from 'node:fs'
import path from 'node:path'
import { PLAN_PLACES, type PlanPlace } from '#shared/contract/plan-library.ts'
import { refuse } from '#shared/fault.ts'
import { archiveFolder, plansFolder, removedFolder } from '../data-folder/data-folder.ts'
import { namesInFolder } from '../files/names-in-folder.ts'
import { PLAN_FILE_ENDING } from '../store/plan-entry.ts'

const FOLDERS: Readonly<Record<PlanPlace, (dataFolder: string) => string>> = {
  plans: plansFolder,
  archive: archiveFolder,
  removed: removedFolder,
}

export function fileInPlace(dataFolder: string, place: PlanPlace, planId: string): string {
  return path.join(FOLDERS[place](dataFolder), `${planId}${PLAN_FILE_ENDING}`)
}

/** Where the file of a plan is: in the list, else in the archive, else among the removed ones; null where in none. */
export function findPlace(dataFolder: string, planId: string): PlanPlace | null {
  return PLAN_PLACES.find((place) => existsSync(fileInPlace(dataFolder, place, planId))) ?? null
}

/**
 * The ids of the plans whose files are in a place. None where the folder of archived or removed plans cannot be read:
 * `folderTroubles` tells of that. Throws for errors of disk and system in the folder of plans.
 */
export function plansInPlace(dataFolder: string, place: PlanPlace): readonly string[] {
  return namesIn(FOLDERS[place](dataFolder), place)
    .filter((name) => name.endsWith(PLAN_FILE_ENDING))
    .map((name) => name.slice(0, -PLAN_FILE_ENDING.length))
}

function namesIn(folder: string, place: PlanPlace): readonly string[] {
  try {
    return namesInFolder(folder)
  } catch (error) {
    if (place === 'plans') throw error
    return []
  }
}

/** The ids of all plans, archived and removed ones included. Throws as {@link plansInPlace} does. */
export function allPlanIds(dataFolder: string): readonly string[] {
  return PLAN_PLACES.flatMap((place) => plansInPlace(dataFolder, place))
}

/**
 * The fault of a plan that is not found: `no-such-plan`, or `lost-folder` where the whole data folder cannot be
 * reached.
 */
export function missingPlan(dataFolder: string) {
  if (existsSync(plansFolder(dataFolder))) return refuse('no-such-plan', '', 'This plan is not there any more.')
  return refuse(
    'lost-folder',
    '',
    `The data folder ${dataFolder} cannot be reached. Check that its disk is connected, then try again.`,
  )
}
