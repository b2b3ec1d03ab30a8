import { z } from 'zod'
import { roles } from '../access/actor.ts'
import { checkbox, email, optionalText, requiredText } from '../input.ts'
import { signingPowers } from './account.ts'

/** What the administrator says of somebody. */
export const staffFields = {
  name: requiredText(120),
  role: z.enum(roles, 'errors.choose'),
  agency: optionalText(120),
  post: optionalText(80),
  power: z
    .union([z.literal('').transform(() => null), z.enum(signingPowers)], 'errors.choose')
    .optional()
    .transform((value) => value ?? null),
  email,
  digest: checkbox,
}

/** An officer of another body has that body; who signs for the head signs with a post of his own. */
export function checkStaff(
  value: { role: string; agency: string | null; post: string | null; power: string | null },
  check: z.RefinementCtx,
): void {
  if (value.role === 'agencyOfficer' && !value.agency)
    check.addIssue({ code: 'custom', path: ['agency'], message: 'errors.choose' })
  if (value.power && value.power !== 'Q.' && !value.post)
    check.addIssue({ code: 'custom', path: ['post'], message: 'errors.account.post' })
}
