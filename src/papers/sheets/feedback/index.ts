import type { Sheet } from '../sheet.ts'
import { ff1 } from './ff-1.ts'
import { ff2 } from './ff-2.ts'

/** Papers of feedback on administrative rules. */
export const feedbackSheets: readonly Sheet[] = [ff1, ff2]
