import type { Sheet } from '../sheet.ts'
import { tf1 } from './tf-1.ts'
import { tf2 } from './tf-2.ts'
import { tf3 } from './tf-3.ts'
import { tf4 } from './tf-4.ts'
import { tf5 } from './tf-5.ts'
import { tf6 } from './tf-6.ts'
import { tf7 } from './tf-7.ts'
import { tf8 } from './tf-8.ts'
import { tf9 } from './tf-9.ts'
import { tf10 } from './tf-10.ts'
import { tf11 } from './tf-11.ts'

/** What happens to letters of every kind: proposals, guidance, transfers, filing. */
export const transferSheets: readonly Sheet[] = [tf1, tf2, tf3, tf4, tf5, tf6, tf7, tf8, tf9, tf10, tf11]
