import { closeWorld } from './world.ts'

/** Ends the database that the suites shared. */
export const mochaHooks = {
  afterAll: closeWorld,
}
