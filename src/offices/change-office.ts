import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { operation } from '../operation.ts'
import { OfficeModel } from './office.ts'
import { officeFields, officeSettingFields } from './office-input.ts'

/** Changes what the office says of itself, and how it works: who signs, when it writes to citizens, what they find. */
export const changeOffice = operation({
  name: 'offices.change',
  input: z.object({ ...officeFields, ...officeSettingFields }).strict(),
  run: async (context, input) => {
    const { actor } = context
    const { headPost, place, signatureRequired, quietFrom, quietTo, mostSegments, lookupDays, ...words } = input
    const settings = { headPost, place, signatureRequired, quietFrom, quietTo, mostSegments, lookupDays }
    await OfficeModel.updateOne({ _id: actor.office }, { $set: { ...words, settings } })
    await recordAct(context, {
      action: 'offices.change',
      subject: actor.office,
      details: { name: words.name, ...settings, signatureRequired: signatureRequired ? 1 : 0 },
    })
  },
})
