import { configureGlobal, readConfigureGlobal } from 'fast-check'

/** The other time zones look for a dependence on the zone, which any example shows; breadth is the main run's work. */
configureGlobal({ ...readConfigureGlobal(), numRuns: 20 })
