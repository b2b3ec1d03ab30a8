import { expect } from 'chai'
import type { PendingEvent } from '../src/event.ts'
import type { Feedback } from '../src/feedback/index.ts'
import { changeFeedback, FeedbackModel, registerFeedback } from '../src/feedback/index.ts'
import type { Letter } from '../src/letters/index.ts'
import { changeLetter, LetterModel } from '../src/letters/index.ts'
import type { Reception } from '../src/receptions/index.ts'
import { changeReception, ReceptionModel } from '../src/receptions/index.ts'
import { aLetter } from './factories/letters.ts'
import { aReception } from './factories/receptions.ts'
import type { People } from './people.ts'
import { anOffice } from './people.ts'
import { world } from './world.ts'

const told = (events: PendingEvent[] | undefined) => (events ?? []).map(({ action, details }) => ({ action, details }))

describe('the events of a record', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('stand in a letter with the lines of its history, in their order', async () => {
    const { _id: id } = await aLetter(people.lan)
    const context = (await world()).contextFor(people.minh)
    await changeLetter(context, { id, version: 1, action: 'letters.correct' }, () => [{ details: { a: 1 } }, {}])
    const letter = await LetterModel.findById(id).lean<Letter>()
    expect(told(letter?.pending)).to.deep.equal(letter?.history.map(({ action, details }) => ({ action, details })))
    expect(letter?.pending).to.have.lengthOf(3)
    expect(new Set(letter?.pending?.map((event) => event.id))).to.have.lengthOf(3)
    expect(letter?.hasPending).to.equal(true)
  })

  it('stand in a visit; storing again what was computed makes none', async () => {
    const { _id: id } = await aReception(people.lan)
    const context = (await world()).contextFor(people.lan)
    await changeReception(context, { id, version: 1, action: 'receptions.coordinate' }, () => ({ a: 1 }))
    await changeReception(context, { id, version: 2, action: 'receptions.coordinate' }, () => null)
    const visit = await ReceptionModel.findById(id).lean<Reception>()
    expect(told(visit?.pending).map(({ action }) => action)).to.deep.equal([
      'receptions.register',
      'receptions.coordinate',
    ])
    expect(visit?.hasPending).to.equal(true)
  })

  it('stand in a feedback', async () => {
    const context = (await world()).contextFor(people.lan)
    const form = { receivedOn: '14/09/2026', channel: 'hotline', content: 'Chậm trả kết quả' }
    const { _id: id } = await registerFeedback(context, form)
    await changeFeedback(context, { id, version: 1, action: 'feedback.pass' }, () => ({ agencyName: 'Sở Xây dựng' }))
    const feedback = await FeedbackModel.findById(id).lean<Feedback>()
    expect(told(feedback?.pending).map(({ action }) => action)).to.deep.equal(['feedback.register', 'feedback.pass'])
    expect(feedback?.hasPending).to.equal(true)
  })

  it('are found through their own index, which holds no other record', async () => {
    const plan = await LetterModel.find({ hasPending: true }).sort({ _id: 1 }).explain('executionStats')
    expect(JSON.stringify(plan)).to.include('hasPending_1__id_1')
    expect(JSON.stringify(plan)).not.to.include('"SORT"')
  })
})
