import { expect } from 'chai'
import { LetterModel } from '../../src/letters/index.ts'
import { LookupModel } from '../../src/lookup/lookup.ts'
import { projectLookup } from '../../src/lookup/project-lookup.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import { aLetter } from '../factories/letters.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('the end of a look-up', () => {
  it('comes as many days after the end of the matter as the office says, and never before it', async () => {
    const people = await anOffice()
    const letter = await aLetter(people.lan)
    const { parts } = await world()
    const lastDay = async () => {
      await projectLookup(parts, { kind: 'letter', record: letter._id })
      return (await LookupModel.findById(letter.receiptCode).lean())?.until
    }
    expect(await lastDay()).to.equal('9999-12-31')
    await LetterModel.updateOne({ _id: letter._id }, { $set: { closedOn: '2026-09-15' } })
    expect(await lastDay()).to.equal('2027-09-15')
    await OfficeModel.updateOne({ _id: people.office }, { $set: { 'settings.lookupDays': 30 } })
    expect(await lastDay()).to.equal('2026-10-15')
  })
})
