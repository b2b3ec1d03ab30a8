import { expect } from 'chai'
import mongoose from 'mongoose'
import type { Actor } from '../../src/access/actor.ts'
import { legibleScope } from '../../src/access/scope.ts'
import { sightOf } from '../../src/access/secrecy.ts'
import { loadAgencies } from '../../src/agencies/index.ts'
import { countFeedback, registerFeedback } from '../../src/feedback/index.ts'
import { ruleKey } from '../../src/law/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { assignLetter, countLetters, LetterModel, lettersChosen } from '../../src/letters/index.ts'
import { countReceptions } from '../../src/receptions/index.ts'
import { mattersUnder, noMatters, openMatters } from '../../src/rules/open-matters.ts'
import { decided, transferred } from '../factories/decided.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception, aSecretReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { testNow, world } from '../world.ts'

const today = '2026-09-15'

describe('the open matters that rest on a rule', () => {
  let people: People
  let secret: Letter
  before(async () => {
    people = await anOffice()
    await loadAgencies()
    const { clock, contextFor } = await world()
    clock.set('2026-06-16T02:00:00Z')
    await decided(people.minh, 'guide', {
      receivedOn: '15/06/2026',
      writtenOn: '',
      contents: [{ kind: 'complaint', field: 'land.recovery-decision', summary: 'Khiếu nại việc thu hồi đất' }],
    })
    clock.set(testNow)
    await decided(people.minh, 'guide')
    await transferred(people.minh)
    await aLetter(people.lan, { receivedOn: '12/09/2026', writtenOn: '' })
    await aReception(people.lan)
    await aSecretReception(people.lan)
    await registerFeedback(contextFor(people.lan), {
      receivedOn: '14/09/2026',
      channel: 'hotline',
      name: 'Võ Thị Lành',
      content: 'Phản ánh phải nộp thêm giấy tờ',
    })
    secret = await aDenunciation(people.lan)
    await assignLetter(contextFor(people.hoa), { letterId: secret._id, assignee: people.minh.id })
  })

  const law = async () => (await world()).parts.lawOf(people.office)
  /** The key of a rule in the version of today. */
  const now = async (id: string) => {
    const rule = (await law()).ruleOf(id, today)
    return rule ? ruleKey(rule) : ''
  }
  const listed = async (actor: Actor, key: string) => {
    const chosen = mattersUnder(key)
    return {
      letters: await countLetters(actor, chosen.letters, today),
      receptions: await countReceptions(actor, chosen.receptions),
      feedback: await countFeedback(actor, chosen.feedback, today),
    }
  }

  it('are counted as the lists behind the numbers count them, under rules of every family', async () => {
    const counts = await openMatters(people.hoa, today)
    const touched = new Set([...counts.keys()].map((key) => key.split('@')[0]))
    const { rules } = await law()
    const looked = rules.filter(
      ({ id, family }, place) => touched.has(id) || place === rules.findIndex((one) => one.family === family),
    )
    expect(looked.length).to.be.greaterThan(counts.size)
    for (const key of looked.map(ruleKey))
      expect(counts.get(key) ?? noMatters, key).to.deep.equal(await listed(people.hoa, key))
  }).timeout(60_000)

  it('and for everybody', async () => {
    const known = [...(await openMatters(people.hoa, today)).keys()]
    expect(known.length).to.be.greaterThan(8)
    for (const name of ['lan', 'nam', 'minh', 'tam', 'thu', 'ha'] as const) {
      const counts = await openMatters(people[name], today)
      expect(known, name).to.include.members([...counts.keys()])
      for (const key of known)
        expect(counts.get(key) ?? noMatters, `${name} ${key}`).to.deep.equal(await listed(people[name], key))
    }
  }).timeout(60_000)

  it('stand under the version of the day that picks it', async () => {
    const counts = await openMatters(people.hoa, today)
    // Four were received; the term of the one that was passed on has stopped.
    expect(counts.get(await now('letter.processing'))?.letters).to.equal(3)
    expect(counts.get(await now('feedback.transfer'))).to.deep.equal({ ...noMatters, feedback: 1 })
    expect(counts.get(await now('reception.answer'))?.receptions).to.equal(2)
    // Received on a Saturday: the term begins on Monday by a reading of ours.
    expect(counts.get(await now('CNT-15'))?.letters).to.equal(1)
    const keys = [...counts.keys()]
    expect(keys.filter((key) => key.startsWith('tr.act@'))).to.deep.equal([await now('tr.act')])
  })

  it('cost one query for each register, however many rules there are', async () => {
    const asked: string[] = []
    mongoose.set('debug', (collection: string, method: string) => asked.push(`${collection}.${method}`))
    try {
      await openMatters(people.hoa, today)
    } finally {
      mongoose.set('debug', false)
    }
    expect(asked.sort()).to.deep.equal(['feedback.aggregate', 'letters.aggregate', 'receptions.aggregate'])
  })

  it('tell of a denunciation only those who may read its decision', async () => {
    const under = async (actor: Actor) =>
      (await openMatters(actor, today)).get(await now('denunciation.initial-processing'))?.letters ?? 0
    for (const name of ['lan', 'minh', 'hoa', 'thu'] as const) expect(await under(people[name]), name).to.equal(1)
    for (const name of ['nam', 'tam', 'ha'] as const) expect(await under(people[name]), name).to.equal(0)
  })

  it('follow what the row of a denunciation shows, role by role', async () => {
    const letter = await LetterModel.findById(secret._id).lean<Letter>()
    if (!letter) throw new Error('no letter')
    for (const name of ['lan', 'nam', 'minh', 'tam', 'hoa', 'thu', 'ha'] as const) {
      const actor = people[name]
      const inScope = await LetterModel.countDocuments({
        $and: [lettersChosen(actor, {}, today), legibleScope(actor), { _id: secret._id }],
      })
      const known =
        (await LetterModel.countDocuments({ $and: [lettersChosen(actor, {}, today), { _id: secret._id }] })) > 0
      expect(inScope > 0, name).to.equal(known && sightOf(actor, letter) !== 'existence')
    }
  })

  it('are none for an address that names no rule', async () => {
    expect(await countLetters(people.hoa, { open: true, rule: 'E-99@1' }, today)).to.equal(0)
    expect(await countReceptions(people.hoa, { open: true, rule: 'E-99@1' })).to.equal(0)
    expect(await countFeedback(people.hoa, { rule: 'E-99@1' }, today)).to.equal(0)
  })
})
