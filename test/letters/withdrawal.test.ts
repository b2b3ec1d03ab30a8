import { expect } from 'chai'
import type { Facts } from '../../src/law/index.ts'
import type { Content, Letter } from '../../src/letters/index.ts'
import { changeLetter, LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

interface Case {
  kind: Content['kind']
  on: string
  typed: Record<string, string>
  facts?: Facts
  row: string
  ends: boolean
}

/** Both sides of 2026-07-01, and what never ends a denunciation. Source: LK Đ.10, NĐ 124 Đ.7a; LTC Đ.33, NĐ 156 Đ.1. */
const cases: Record<string, Case> = {
  'a whole complaint, before the reform': {
    kind: 'complaint',
    on: '30/06/2026',
    typed: { extent: 'all' },
    row: 'C-01',
    ends: true,
  },
  'a whole complaint, after it': {
    kind: 'complaint',
    on: '01/07/2026',
    typed: { extent: 'all' },
    row: 'C-01',
    ends: true,
  },
  'a part of a complaint, before': {
    kind: 'complaint',
    on: '30/06/2026',
    typed: { extent: 'part' },
    row: 'C-23',
    ends: false,
  },
  'a part of a complaint, after': {
    kind: 'complaint',
    on: '01/07/2026',
    typed: { extent: 'part' },
    row: 'C-02',
    ends: false,
  },
  'some of the complainants, after': {
    kind: 'complaint',
    on: '01/07/2026',
    typed: { extent: 'someOfGroup' },
    row: 'C-24',
    ends: false,
  },
  'a denunciation by the representative, before': {
    kind: 'denunciation',
    on: '30/06/2026',
    typed: { extent: 'all', withdrawnBy: 'representative' },
    row: 'DN-41',
    ends: true,
  },
  'a denunciation by the representative, after': {
    kind: 'denunciation',
    on: '01/07/2026',
    typed: { extent: 'all', withdrawnBy: 'representative' },
    row: 'DN-55',
    ends: false,
  },
  'a denunciation by each himself, after': {
    kind: 'denunciation',
    on: '01/07/2026',
    typed: { extent: 'all', withdrawnBy: 'each' },
    row: 'DN-41',
    ends: true,
  },
  'a denunciation under threat': {
    kind: 'denunciation',
    on: '01/07/2026',
    typed: { extent: 'all', tainted: 'on' },
    row: 'DN-42',
    ends: false,
  },
  'a denunciation after its conclusion': {
    kind: 'denunciation',
    on: '01/07/2026',
    typed: { extent: 'all' },
    facts: { firstDecision: 'issued' },
    row: 'DN-56',
    ends: false,
  },
  'a part of a denunciation': {
    kind: 'denunciation',
    on: '30/06/2026',
    typed: { extent: 'part' },
    row: 'DN-43',
    ends: false,
  },
}

describe('withdrawing, by the law of the day', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  /** Received on 20/06/2026 and accepted two days later. */
  async function accepted(kind: Content['kind'], facts: Facts): Promise<Letter> {
    const given = { receivedOn: '20/06/2026', writtenOn: '', signatories: 3 }
    const letter =
      kind === 'denunciation'
        ? await aDenunciation(people.minh, given)
        : await aLetter(people.minh, { ...given, contents: [{ kind, summary: 'Khiếu nại thu hồi đất' }] })
    const context = (await world()).contextFor(people.minh)
    return changeLetter(context, { id: letter._id, version: null, action: 'papers.submit' }, (one) => {
      const content = one.contents[0]
      if (!content) return {}
      content.acceptance = { on: '2026-06-22', documentNo: '88/TB', by: people.minh.id }
      for (const [name, value] of Object.entries(facts))
        content.facts.push({ name: name as keyof Facts, value, source: 'officer', by: people.minh.id, at: context.now })
      return {}
    })
  }

  for (const [name, one] of Object.entries(cases))
    it(`${name}: ${one.row} ${one.ends ? 'ends it' : 'does not end it'}`, async () => {
      const letter = await accepted(one.kind, one.facts ?? {})
      const minh = await as(people.minh)
      const path = `/letters/${letter._id}/contents/1/withdrawal`
      await minh.post(path, { version: letter.version, on: one.on, what: 'đơn rút', ...one.typed }).expect(303)
      const after = await LetterModel.findById(letter._id).lean<Letter>()
      const content = after?.contents[0]
      expect(content?.withdrawals?.at(-1)?.rule?.id).to.equal(one.row)
      expect(content?.closed?.why ?? null).to.equal(one.ends ? 'withdrawn' : null)
    })

  it('says that matters accepted before the reform follow the new rules', async () => {
    const letter = await accepted('complaint', {})
    const minh = await as(people.minh)
    const path = `/letters/${letter._id}/contents/1/withdrawal`
    await minh.post(path, { version: letter.version, on: '01/07/2026', what: 'rút', extent: 'part' }).expect(303)
    const after = await LetterModel.findById(letter._id).lean<Letter>()
    expect(after?.contents[0]?.withdrawals?.[0]?.rule?.transition).to.equal('tr.complaint-open')
  })

  it('does not end what nobody knows to be ours: the questions are asked first', async () => {
    const letter = await aLetter(people.lan)
    const minh = await as(people.minh)
    const path = `/letters/${letter._id}/contents/1/withdrawal`
    const sent = await minh.post(path, { version: letter.version, on: '15/09/2026', what: 'rút', extent: 'all' })
    expect(sent.status).to.equal(303)
    const after = await LetterModel.findById(letter._id).lean<Letter>()
    expect(after?.open).to.equal(true)
    expect(after?.contents[0]?.withdrawals?.[0]?.rule).to.equal(null)
    expect(after?.contents[0]?.facts.find((fact) => fact.name === 'withdrawn')).to.include({ on: '2026-09-15' })
  })

  it('asks who withdrew only of a letter of several', async () => {
    const minh = await as(people.minh)
    const alone = await aLetter(people.lan)
    const group = await accepted('complaint', {})
    const pageOf = async (letter: Letter) => (await minh.get(`/letters/${letter._id}/contents/1/withdrawal`)).text
    expect(await pageOf(alone)).not.to.include('Người đại diện rút thay')
    expect(await pageOf(group)).to.include('Người đại diện rút thay')
    const path = `/letters/${alone._id}/contents/1/withdrawal`
    await minh.post(path, { version: alone.version, on: '15/09/2026', what: 'x', extent: 'someOfGroup' }).expect(422)
  })
})
