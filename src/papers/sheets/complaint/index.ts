import type { Sheet } from '../sheet.ts'
import { cf2 } from './cf-2.ts'
import { cf3 } from './cf-3.ts'
import { cf4g } from './cf-4g.ts'
import { cf5 } from './cf-5.ts'
import { cf6a } from './cf-6a.ts'
import { cf7 } from './cf-7.ts'
import { cf8 } from './cf-8.ts'
import { cf10 } from './cf-10.ts'
import { cf10b } from './cf-10b.ts'
import { cf11 } from './cf-11.ts'

/** The course of a complaint, from its acceptance to its end. */
export const complaintSheets: readonly Sheet[] = [cf2, cf3, cf4g, cf5, cf6a, cf7, cf8, cf10, cf10b, cf11]
