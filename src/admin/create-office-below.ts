import { z } from 'zod'
import { AccountModel, newPassword, storeAccount, username } from '../accounts/index.ts'
import { recordAct } from '../audit/index.ts'
import { AlreadyDone, invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { requiredText } from '../input.ts'
import { OfficeModel, officeById, officeFields } from '../offices/index.ts'
import { operation } from '../operation.ts'
import { officePath } from './web/paths.ts'

/**
 * Makes an office below the actor's own, with its first administrator; the office above sees its figures.
 * `id` comes with the form, so that one that is sent twice makes one office.
 */
export const createOfficeBelow = operation({
  name: 'offices.createBelow',
  input: z
    .object({
      id: z.string().regex(/^[0-9a-f]{24}$/, 'errors.unknownField'),
      office: z.object(officeFields),
      administrator: z.object({ name: requiredText(120), username, password: newPassword }),
    })
    .strict(),
  run: async (context, { id, office, administrator }) => {
    const own = await officeById(context.actor.office)
    if (await AccountModel.exists({ office: id })) throw new AlreadyDone(officePath)
    if (await AccountModel.exists({ username: administrator.username }))
      throw invalid('administrator.username', 'errors.usernameTaken')
    const existing = await OfficeModel.findById(id, { parent: 1 }).lean()
    if (existing && existing.parent !== own._id) throw invalid('office.name', 'errors.unknownField')
    await OfficeModel.replaceOne(
      { _id: id },
      {
        _id: id,
        ...office,
        parent: own._id,
        ancestors: [own._id, ...own.ancestors],
        agency: null,
        settings: { ...own.settings, headPost: '', place: '' },
        createdAt: context.now,
      },
      { upsert: true },
    )
    await storeAccount({
      id: newId(),
      ...administrator,
      role: 'administrator',
      agency: null,
      office: id,
      at: context.now,
      mustChangePassword: true,
    })
    await recordAct(context, { action: 'offices.createBelow', subject: id, details: { name: office.name } })
    return id
  },
})
