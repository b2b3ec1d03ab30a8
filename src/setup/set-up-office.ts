import { z } from 'zod'
import type { Account } from '../accounts/index.ts'
import { AccountModel, newPassword, storeAccount, username } from '../accounts/index.ts'
import { recordEvent } from '../audit/index.ts'
import { installationFactOr } from '../database/installation.ts'
import { AlreadyDone } from '../errors.ts'
import { newId } from '../id.ts'
import { requiredText } from '../input.ts'
import { OfficeModel, officeFields } from '../offices/index.ts'
import { parsed } from '../operation.ts'

/** The form of the first run: the office, its first administrator, and what to begin with. */
const setUpInput = z
  .object({
    office: z.object(officeFields),
    administrator: z
      .object({ name: requiredText(120), username, password: newPassword, again: z.string() })
      .refine((value) => value.password === value.again, { path: ['again'], message: 'errors.password.different' }),
    begin: z.enum(['empty', 'sample'], 'errors.choose'),
  })
  .strict()

export type SetUpInput = z.output<typeof setUpInput>

/**
 * Stores the first office and its administrator. Both ids are chosen once for the installation, and the account comes
 * last: until it is there the set-up can be sent again and replaces what was there, afterwards it is done.
 * @throws InvalidInput; AlreadyDone when the administrator exists
 */
export async function setUpOffice(
  input: unknown,
  at: Date,
  requestId: string,
): Promise<{ account: Account; begin: SetUpInput['begin'] }> {
  const { office, administrator, begin } = parsed(setUpInput, input)
  const officeId = await installationFactOr('firstOffice', newId())
  const accountId = await installationFactOr('firstAdministrator', newId())
  if (await AccountModel.exists({})) throw new AlreadyDone('/sign-in')
  await OfficeModel.replaceOne(
    { _id: officeId },
    {
      _id: officeId,
      ...office,
      parent: null,
      ancestors: [],
      agency: null,
      settings: { signatureRequired: true },
      createdAt: at,
    },
    { upsert: true },
  )
  const account = await storeFirst({ ...administrator, id: accountId, office: officeId, at })
  await recordEvent({
    office: officeId,
    at,
    actor: accountId,
    actorName: account.name,
    action: 'setup.office',
    subject: officeId,
    details: { name: office.name },
    requestId,
  })
  return { account, begin }
}

/** Two forms that were sent at once meet in the id: the second finds the account of the first. */
async function storeFirst(input: {
  id: string
  name: string
  username: string
  password: string
  office: string
  at: Date
}): Promise<Account> {
  try {
    return await storeAccount({ ...input, role: 'administrator', agency: null, mustChangePassword: false })
  } catch (error) {
    if (await AccountModel.exists({ _id: input.id })) throw new AlreadyDone('/sign-in')
    throw error
  }
}
