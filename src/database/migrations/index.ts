import type { Migration } from '../migrate.ts'
import { markBirth } from './0001-mark-birth.ts'
import { approveOldChanges } from './0002-changes-of-the-calendar-are-approved.ts'
import { fillOutgoing } from './0003-papers-have-a-register.ts'

/** Every migration, in its order; a new one goes to the end. */
export const migrations: readonly Migration[] = [markBirth, approveOldChanges, fillOutgoing]
