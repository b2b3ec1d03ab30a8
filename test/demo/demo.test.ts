import { expect } from 'chai'
import { AccountModel } from '../../src/accounts/index.ts'
import { loadAgencies } from '../../src/agencies/index.ts'
import { demoDays } from '../../src/demo/days.ts'
import { feedbackEvents } from '../../src/demo/feedback-items.ts'
import { seeded } from '../../src/demo/seeded.ts'
import { similarEvents } from '../../src/demo/similar-letters.ts'
import type { Staff } from '../../src/demo/staff.ts'
import { demoAccounts, hireStaff } from '../../src/demo/staff.ts'
import { stories } from '../../src/demo/stories.ts'
import type { DemoEvent } from '../../src/demo/tell-stories.ts'
import { letterEvents } from '../../src/demo/tell-stories.ts'
import { visitEvents } from '../../src/demo/visits.ts'
import { FeedbackModel } from '../../src/feedback/index.ts'
import { bucketOf, dueBuckets, LetterModel, letterStates } from '../../src/letters/index.ts'
import { ReceptionModel } from '../../src/receptions/index.ts'
import { testNow, world } from '../world.ts'

/** Stories that differ in what happens: the demo tells several of each. */
const differing = [
  ...new Map(
    stories.map((story) => [`${story.kind} ${JSON.stringify(story.steps)} ${story.standing}`, story]),
  ).values(),
]

describe('the demo', () => {
  let staff: Staff
  const refused: string[] = []
  before(async function () {
    this.timeout(120_000)
    const { parts } = await world()
    await loadAgencies()
    staff = await hireStaff(new Date(testNow))
    const law = await parts.lawOf(staff.office)
    const days = demoDays(parts, law)
    const on = { staff, days, law, refused: (what: string) => void refused.push(what) }
    const late = [
      ...differing,
      ...stories.filter((story) => story.received === 'dueToday').slice(0, 1),
      { kind: 'complaint' as const, standing: 'others' as const, received: 24, steps: [] },
    ]
    const events = [...letterEvents(late, on), ...similarEvents(on), ...visitEvents(on), ...feedbackEvents(on)]
    for (const event of inOrder(events)) await event.run(days.partsOn(event.day, 60))
  })

  const inOrder = (events: DemoEvent[]) => events.toSorted((a, b) => a.day.localeCompare(b.day))
  const letters = () => LetterModel.find({ office: staff.office }).sort({ no: 1 }).lean()

  it('has something in every state, every kind and every lateness', async () => {
    const all = await letters()
    expect(new Set(all.map((letter) => letter.state))).to.have.all.keys(...letterStates)
    expect(new Set(all.flatMap((letter) => letter.kinds))).to.have.all.keys('complaint', 'denunciation', 'petition')
    const buckets = new Set(all.filter((letter) => letter.open).map((letter) => bucketOf(letter, '2026-09-15')))
    for (const bucket of dueBuckets.filter((one) => one !== 'unknown' && one !== 'none'))
      expect(buckets).to.include(bucket)
  })

  it('did it all through acts that nobody refused', () => {
    expect(refused).to.deep.equal([])
  })

  it('numbers letters and papers as the days went', async () => {
    const all = await letters()
    expect(all.map((letter) => letter.no)).to.deep.equal(all.map((_, index) => index + 1))
    expect(all.map((letter) => letter.receivedOn)).to.deep.equal(all.map((letter) => letter.receivedOn).toSorted())
    for (const letter of all) {
      expect(letter.history.map((entry) => entry.at.getTime())).to.deep.equal(
        letter.history.map((entry) => entry.at.getTime()).toSorted(),
      )
      expect(letter.createdAt.getTime()).to.be.at.most(new Date(testNow).getTime())
    }
  })

  it('keeps denouncers in the vault, as in life', async () => {
    for (const letter of (await letters()).filter((one) => one.secret)) {
      expect(letter.senders).to.deep.equal([])
      expect(letter.vaultId).to.be.a('string')
    }
  })

  it('has a delegation, a secret visit, a refusal, and feedback at several stages', async () => {
    const visits = await ReceptionModel.find({ office: staff.office }).lean()
    expect(visits.length).to.be.at.least(28)
    expect(visits.some((visit) => visit.crowd)).to.equal(true)
    expect(visits.some((visit) => visit.secret)).to.equal(true)
    expect(visits.some((visit) => visit.outcome === 'refused')).to.equal(true)
    const items = await FeedbackModel.find({ office: staff.office }).lean()
    expect(new Set(items.map((item) => item.state))).to.have.all.keys('registered', 'passed', 'answered')
  })

  it('shows one account of each role', async () => {
    expect(demoAccounts.map((one) => one.role).toSorted()).to.deep.equal(
      ['administrator', 'agencyOfficer', 'auditor', 'handler', 'manager', 'receptionOfficer'].toSorted(),
    )
    expect(await AccountModel.countDocuments({ office: staff.office, role: 'handler' })).to.equal(2)
  })

  it('is the same at every start', () => {
    const take = (random: () => number) => [random(), random(), random()]
    expect(take(seeded(2026))).to.deep.equal(take(seeded(2026)))
    expect(take(seeded(2026))).not.to.deep.equal(take(seeded(2027)))
  })
})
