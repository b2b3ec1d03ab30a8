import { loadAgencies } from '../src/agencies/index.ts'
import type { ImportRun } from '../src/imports/index.ts'
import { importSampleRegisters } from '../src/imports/index.ts'
import type { People } from './people.ts'
import { anOffice } from './people.ts'
import { world } from './world.ts'

/** An office whose sample registers are imported, once for the whole test run: suites only read it. */
export interface ImportedOffice extends People {
  readonly runs: ImportRun[]
}

let importing: Promise<ImportedOffice> | null = null

export function importedOffice(): Promise<ImportedOffice> {
  importing ??= importIt()
  return importing
}

async function importIt(): Promise<ImportedOffice> {
  const people = await anOffice()
  await loadAgencies()
  const runs = await importSampleRegisters((await world()).contextFor(people.ha))
  return { ...people, runs }
}
