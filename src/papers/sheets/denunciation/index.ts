import type { Sheet } from '../sheet.ts'
import { df1 } from './df-1.ts'
import { df4 } from './df-4.ts'
import { df5 } from './df-5.ts'
import { df6 } from './df-6.ts'
import { df10 } from './df-10.ts'
import { df10b } from './df-10b.ts'
import { df11 } from './df-11.ts'
import { df12 } from './df-12.ts'
import { df14 } from './df-14.ts'
import { df15 } from './df-15.ts'
import { df17 } from './df-17.ts'
import { df18 } from './df-18.ts'
import { df19 } from './df-19.ts'
import { df23 } from './df-23.ts'

/** The course of a denunciation: only what goes to the denouncer names him. */
export const denunciationSheets: readonly Sheet[] = [
  df1,
  df4,
  df5,
  df6,
  df10,
  df10b,
  df11,
  df12,
  df14,
  df15,
  df17,
  df18,
  df19,
  df23,
]
