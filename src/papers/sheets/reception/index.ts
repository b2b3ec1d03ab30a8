import type { Sheet } from '../sheet.ts'
import { rf1 } from './rf-1.ts'
import { rf2 } from './rf-2.ts'
import { rf3 } from './rf-3.ts'

/** Papers of visits. */
export const receptionSheets: readonly Sheet[] = [rf1, rf2, rf3]
