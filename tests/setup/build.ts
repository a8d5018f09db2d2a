import { ensureBuild } from '../../scripts/lib/build.ts'

/** The threads of the tests are those of the built program; a change of the sources builds it anew. */
export function setup(): void {
  if (!ensureBuild('quiet')) throw new Error('The program could not be built.')
}
