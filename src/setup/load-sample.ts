import type { Account } from '../accounts/index.ts'
import { actorOf } from '../accounts/index.ts'
import type { AppParts } from '../app-parts.ts'
import { contextOf } from '../context.ts'
import { importSampleRegisters } from '../imports/index.ts'

/**
 * Reads the sample registers into the books of the first administrator's office. The office is set up whatever becomes
 * of them: a failure is logged and told, and the registers can be imported later.
 */
export async function loadSample(parts: AppParts, account: Account): Promise<boolean> {
  try {
    await importSampleRegisters(contextOf(parts, await actorOf(account), 'setup'))
    return true
  } catch (error) {
    parts.log.error({ name: (error as Error).name, message: (error as Error).message }, 'sample registers not imported')
    return false
  }
}
