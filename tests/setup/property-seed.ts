import { configureGlobal, readConfigureGlobal } from 'fast-check'

/**
 * The same generated cases in every run, so that what passed once passes everywhere. CERTPACE_LAW_SEED looks for others:
 * a number, or `random`.
 */
const chosen = process.env['CERTPACE_LAW_SEED'] ?? '20261125'

if (chosen !== 'random') configureGlobal({ ...readConfigureGlobal(), seed: Number(chosen) })
