import { complaintSheets } from './complaint/index.ts'
import { denunciationSheets } from './denunciation/index.ts'
import { feedbackSheets } from './feedback/index.ts'
import { of4 } from './office/of-4.ts'
import { receptionSheets } from './reception/index.ts'
import type { Sheet } from './sheet.ts'
import { transferSheets } from './transfer/index.ts'

/** Every paper that the office can write. */
export const sheets: readonly Sheet[] = [
  ...transferSheets,
  ...complaintSheets,
  ...receptionSheets,
  ...denunciationSheets,
  ...feedbackSheets,
  of4,
]
