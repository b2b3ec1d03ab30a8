import type { Proposal } from '../../src/deadlines/index.ts'
import { approveChange, changeCalendar, changePosition, figuresOf, recomputeAfter } from '../../src/deadlines/index.ts'
import { newId } from '../../src/id.ts'
import { OfficeModel } from '../../src/offices/index.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

/** An office in a province of its own: a calendar belongs to the whole province. */
export async function inOwnProvince(): Promise<People> {
  const people = await anOffice()
  await OfficeModel.updateOne({ _id: people.office }, { $set: { province: `Tỉnh ${newId()}` } })
  return people
}

/** Two days off for a storm, as the form sends them: they lie in the terms of what came on 14 and 15/09/2026. */
export const storm = {
  kind: 'holiday',
  from: '17/09/2026',
  to: '18/09/2026',
  name: 'Nghỉ tránh bão',
  citation: 'Công điện 12/CĐ-UBND',
  reason: 'Bão số 7, tỉnh cho nghỉ',
}

/** Proposed by Hà, approved by Hoà, and all dates computed again. */
export async function approvedCalendar(people: People, change: object): Promise<Proposal> {
  const { contextFor } = await world()
  return inForce(people, await changeCalendar(contextFor(people.ha), change))
}

/** The same for a reading of the office. */
export async function approvedPosition(people: People, name: string, value: boolean | number): Promise<Proposal> {
  const { contextFor } = await world()
  const typed = { name, value: String(value), reason: 'Theo ý kiến luật sư', citation: 'Ý kiến 3/YK-TP' }
  return inForce(people, await changePosition(contextFor(people.ha), typed))
}

async function inForce(people: People, proposal: Proposal): Promise<Proposal> {
  const context = (await world()).contextFor(people.hoa)
  if (!proposal.foreseen) throw new Error('nothing was foreseen')
  const approved = await approveChange(context, { id: proposal._id, seen: figuresOf(proposal.foreseen) })
  await recomputeAfter(context, approved)
  return approved
}
