import { expect } from 'chai'
import type { PendingEvent } from '../../src/event.ts'
import { registerFeedback } from '../../src/feedback/index.ts'
import type { EventFailure } from '../../src/jobs/index.ts'
import { EventFailureModel, failuresOf } from '../../src/jobs/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { changeLetter, LetterModel } from '../../src/letters/index.ts'
import type { Subject, Subscriber } from '../../src/subject.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { runEvents } from '../run-events.ts'
import { testNow, world } from '../world.ts'

describe('events of records', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })
  afterEach(async () => {
    const { clock } = await world()
    clock.set(testNow)
    await EventFailureModel.deleteMany({})
  })

  const run = async (subscribers: Subscriber[]) => runEvents((await world()).parts, people.office, subscribers)
  const stored = async (id: string) => {
    const letter = await LetterModel.findById(id).lean<Letter>()
    if (!letter) throw new Error('no such letter')
    return letter
  }

  /** Writes down what it is given. */
  function listener(on: Subscriber['on'] = () => true) {
    const heard: { kind: Subject['kind']; id: string; action: string; event: string }[] = []
    const subscriber: Subscriber = {
      name: 'test.listener',
      on,
      handle: async (_parts, subject, event) => {
        heard.push({ kind: subject.kind, id: subject.record._id, action: event.action, event: event.id })
      },
    }
    return { heard, subscriber }
  }

  /** Fails as long as it is told to. */
  function failing(message = 'gateway is down') {
    const state = { broken: true, tries: 0 }
    const subscriber: Subscriber = {
      name: 'test.failing',
      on: () => true,
      handle: async () => {
        state.tries += 1
        if (state.broken) throw new Error(message)
      },
    }
    return { state, subscriber }
  }

  it('reach who wants them, from letters, visits and feedback, once and in their order', async () => {
    const letter = await aLetter(people.lan)
    const context = (await world()).contextFor(people.minh)
    await changeLetter(context, { id: letter._id, version: 1, action: 'letters.correct' }, () => ({}))
    const visit = await aReception(people.lan)
    const feedback = await registerFeedback((await world()).contextFor(people.lan), {
      receivedOn: '14/09/2026',
      channel: 'hotline',
      content: 'Chậm trả kết quả',
    })
    const all = listener()
    const corrections = listener((action) => action === 'letters.correct')
    await run([all.subscriber, { ...corrections.subscriber, name: 'test.corrections' }])
    await run([all.subscriber])
    expect(all.heard.map(({ kind, id, action }) => [kind, id, action])).to.deep.equal([
      ['letter', letter._id, 'letters.register'],
      ['letter', letter._id, 'letters.correct'],
      ['reception', visit._id, 'receptions.register'],
      ['feedback', feedback._id, 'feedback.register'],
    ])
    expect(corrections.heard.map(({ action }) => action)).to.deep.equal(['letters.correct'])
  })

  it('leave the record without a new version, so that nobody must read it anew', async () => {
    const { _id: id } = await aLetter(people.lan)
    await run([])
    const letter = await stored(id)
    expect(letter.pending).to.deep.equal([])
    expect(letter.hasPending).to.equal(false)
    expect(letter.version).to.equal(1)
    const context = (await world()).contextFor(people.minh)
    const after = await changeLetter(context, { id, version: 1, action: 'letters.correct' }, () => ({}))
    expect(after.pending?.map(({ action }) => action)).to.deep.equal(['letters.correct'])
  })

  it('keep what happened while they were handled', async () => {
    const { _id: id } = await aLetter(people.lan)
    const context = (await world()).contextFor(people.minh)
    const heard: PendingEvent[] = []
    const correcting: Subscriber = {
      name: 'test.correcting',
      on: () => true,
      handle: async (_parts, _subject, event) => {
        heard.push(event)
        if (event.action === 'letters.register')
          await changeLetter(context, { id, version: null, action: 'letters.correct' }, () => ({}))
      },
    }
    await run([correcting])
    expect(heard.at(-1)?.action).to.equal('letters.correct')
    expect((await stored(id)).hasPending).to.equal(false)
  })

  it('are not kept from others by one who fails, whose part is tried again later', async () => {
    const { clock } = await world()
    const { _id: id } = await aLetter(people.lan)
    const { state, subscriber } = failing()
    const other = listener()
    await run([subscriber, other.subscriber])
    expect(other.heard).to.have.lengthOf(1)
    expect((await stored(id)).hasPending).to.equal(false)
    await run([subscriber])
    expect(state.tries, 'not before its time').to.equal(1)

    state.broken = false
    clock.set(later(testNow, 5))
    await run([subscriber, other.subscriber])
    expect(state.tries).to.equal(2)
    expect(other.heard, 'who had it does not get it again').to.have.lengthOf(1)
    expect(await EventFailureModel.countDocuments({})).to.equal(0)
  })

  it('are given up after ten tries and shown to the office of the record', async () => {
    const { clock } = await world()
    const { _id: id } = await aLetter(people.lan)
    const { state, subscriber } = failing()
    const waits: number[] = []
    await run([subscriber])
    for (let round = 1; round < 12; round += 1) {
      const failure = await EventFailureModel.findOne({ record: id }).lean<EventFailure>()
      if (!failure) throw new Error('the failure was forgotten')
      waits.push((failure.nextAt.getTime() - clock.now().getTime()) / 1000)
      clock.set(failure.nextAt.toISOString())
      await run([subscriber])
    }
    expect(waits.slice(0, 9)).to.deep.equal([5, 15, 45, 135, 405, 1215, 3600, 3600, 3600])
    expect(state.tries).to.equal(10)
    const [dead] = await failuresOf(people.office, 10)
    expect(dead).to.include({ record: id, subscriber: 'test.failing', tries: 10, dead: true })
    expect(dead?.error).to.equal('Error: gateway is down')
    expect(await failuresOf((await anOffice()).office, 10)).to.deep.equal([])
  })

  it('tell of a failed denunciation nothing that its record holds', async () => {
    await aDenunciation(people.lan)
    const { subscriber } = failing('550 Lý Bí Mật is not here')
    await run([subscriber])
    const failures = await EventFailureModel.find({ office: people.office }).lean<EventFailure[]>()
    expect(failures.map(({ error }) => error)).to.deep.equal(['Error'])
    expect(JSON.stringify(failures)).not.to.include('Bí Mật')
  })
})

const later = (instant: string, seconds: number) => new Date(Date.parse(instant) + seconds * 1000).toISOString()
