import { complaintSheets } from './complaint/index.ts'
import type { Sheet } from './sheet.ts'
import { transferSheets } from './transfer/index.ts'

/** Every paper that the office can write. */
export const sheets: readonly Sheet[] = [...transferSheets, ...complaintSheets]
