import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Context } from '../../src/context.ts'
import type { Letter } from '../../src/letters/index.ts'
import { cancelPaper, draftPaper, submitPaper } from '../../src/papers/index.ts'
import type { Outgoing } from '../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../src/papers/outgoing.ts'
import { refuseReception } from '../../src/receptions/index.ts'
import { decided } from '../factories/decided.ts'
import { aReception, receptionForm } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('what papers do when they are signed', () => {
  let people: People
  let context: Context
  beforeEach(async () => {
    await world()
    await loadAgencies()
    people = await anOffice()
    context = (await world()).contextFor(people.hoa)
  })

  const accepted = async () => {
    const letter = await decided(people.hoa, 'proposeAcceptance')
    return issued(letter, 'CF-2')
  }
  const issued = (letter: Letter, code: string, more: Record<string, unknown> = {}) =>
    submitPaper(context, { letterId: letter._id, contentNo: 1, version: letter.version, code, ...more })
  const cancelled = async (letter: Letter) => {
    const paper = letter.papers.at(-1)
    const { record } = await cancelPaper(context, {
      kind: 'letter',
      id: letter._id,
      paperId: paper?.id,
      reason: 'Ghi nhầm',
    })
    return record as Letter
  }
  const settlementOf = (letter: Letter) => {
    const clock = letter.contents[0].clocks.find((one) => one.clock === 'complaint.first-settlement')
    if (!clock) throw new Error('no settlement clock')
    return clock
  }
  const keyOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: { fields?: Record<string, { key: string }> }) => Object.values(error.fields ?? {})[0]?.key,
    )

  it('settle an accepted matter, and let it run on when they are cancelled', async () => {
    const letter = await accepted()
    const due = settlementOf(letter).legal.due
    const settled = await issued(letter, 'CF-7', { result: 'Giữ nguyên quyết định' })
    const paper = settled.papers.at(-1)
    expect(settled.contents[0].settlement).to.deep.include({ documentNo: `${paper?.no}/${paper?.symbol}` })
    expect(settled.state).to.equal('closed')
    const again = await cancelled(settled)
    expect(again.contents[0].settlement).to.equal(null)
    expect(settlementOf(again)).to.deep.include({ stopped: null })
    expect(settlementOf(again).legal.due).to.equal(due)
  })

  it('suspend a settlement, let it go on, and take both back in turn', async () => {
    const letter = await accepted()
    expect(await keyOf(issued(letter, 'CF-10'))).to.equal('errors.choose')
    const held = await issued(letter, 'CF-10', { ground: 'awaitsOther', words: 'chờ kết luận thanh tra' })
    expect(held.state).to.equal('suspended')
    const resumed = await issued(held, 'CF-10b')
    expect(resumed.state).to.equal('inSettlement')
    expect((await cancelled(resumed)).state).to.equal('suspended')
  })

  it('find a complaint complex on a ground of the decree, in the write that numbers them', async () => {
    const letter = await accepted()
    const before = settlementOf(letter).legal.due
    const complex = await issued(letter, 'CF-4g', { ground: 'a', fields: undefined })
    expect((settlementOf(complex).legal.due ?? '') > (before ?? '')).to.equal(true)
    expect(settlementOf(await cancelled(complex)).legal.due).to.equal(before)
  })

  it('promise a new day with an apology; the legal day stays', async () => {
    const letter = await decided(people.hoa, 'guide')
    const { due } = letter.contents[0].clocks[0].legal
    const promised = await issued(letter, 'OF-4', { newDue: '30/09/2026', words: 'chờ hồ sơ địa chính' })
    expect(promised.contents[0].promises?.[0]).to.include({ was: due, due: '2026-09-30' })
    expect(promised.contents[0].clocks[0].legal.due).to.equal(due)
    expect((await cancelled(promised)).contents[0].promises).to.deep.equal([])
  })

  it('refuse what the matter does not allow before they take a number', async () => {
    const letter = await decided(people.hoa, 'guide')
    expect(await keyOf(issued(letter, 'CF-7'))).to.equal('errors.settlement.notAccepted')
    expect(await keyOf(issued(letter, 'CF-10b'))).to.equal('errors.deadline.notSuspended')
    expect(await OutgoingModel.countDocuments({ office: people.office })).to.equal(0)
  })

  it('end the term of a visit: the notice of a refusal, the notice of conclusion', async () => {
    const visit = await aReception(people.hoa)
    const paper = { kind: 'reception', id: visit._id, version: visit.version }
    expect(await keyOf(draftPaper(context, { ...paper, code: 'RF-1' }))).to.equal('errors.paper.notRefused')
    const { record } = await draftPaper(context, { ...paper, code: 'RF-3', fields: undefined })
    expect(record).to.have.nested.property('clock.stopped.why', 'paperSigned')
    const refused = await refuseReception(context, {
      on: '15/09/2026',
      at: '09:00',
      kind: 'regular',
      people: receptionForm().people,
      contents: receptionForm().contents,
      ground: (await refusalGround()) ?? '',
      note: 'Đã giải thích',
    })
    const notice = await draftPaper(context, {
      kind: 'reception',
      id: refused._id,
      version: refused.version,
      code: 'RF-1',
    })
    expect(notice.record).to.have.nested.property('refusal.notice.no', `2/${notice.record.papers[0].symbol}`)
    const lines = await OutgoingModel.find({ office: people.office }).lean<Outgoing[]>()
    expect(lines.map(({ status, subject }) => [status, subject.kind])).to.deep.equal([
      ['issued', 'reception'],
      ['issued', 'reception'],
    ])
  })

  const refusalGround = async () => {
    const law = await context.lawOf(people.office)
    return law.refusalGroundsOn('2026-09-15').find((one) => one.clocks.length > 0)?.id
  }
})
