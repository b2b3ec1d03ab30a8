import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { checkbox } from '../input.ts'
import { operation } from '../operation.ts'
import { OfficeModel } from './office.ts'
import { officeFields } from './office-input.ts'

/** Changes what the office says of itself, and whether its papers wait for a signature. */
export const changeOffice = operation({
  name: 'offices.change',
  input: z.object({ ...officeFields, signatureRequired: checkbox }).strict(),
  run: async (context, { signatureRequired, ...words }) => {
    const { actor } = context
    await OfficeModel.updateOne(
      { _id: actor.office },
      { $set: { ...words, 'settings.signatureRequired': signatureRequired } },
    )
    await recordAct(context, {
      action: 'offices.change',
      subject: actor.office,
      details: { name: words.name, signatureRequired: signatureRequired ? 1 : 0 },
    })
  },
})
