import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { changeFeedback, registerFeedback } from '../../src/feedback/index.ts'
import { newPaper, submitPaper, waitingPapers } from '../../src/papers/index.ts'
import { changeReception } from '../../src/receptions/index.ts'
import { decided } from '../factories/decided.ts'
import { aReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

describe('the papers that wait for a signature', () => {
  let people: People
  before(async () => {
    await world()
    await loadAgencies()
  })
  beforeEach(async () => {
    people = await anOffice({ signatureRequired: true })
  })

  const by = async (name: 'minh' | 'hoa' | 'lan') => (await world()).contextFor(people[name])
  const submitted = async (change: Record<string, unknown> = {}) => {
    const letter = await decided(people.minh, 'guide', change)
    return submitPaper(await by('minh'), { letterId: letter._id, contentNo: 1, version: letter.version, code: 'TF-2' })
  }
  const codes = async () => (await waitingPapers(await by('hoa'))).papers.map(({ paper }) => paper.code)

  it('are found while another content of the letter has not been looked at', async () => {
    const contents = [
      { kind: 'complaint', field: 'land.recovery-decision', summary: 'Khiếu nại thu hồi đất' },
      { kind: 'petition', field: 'environment', summary: 'Kiến nghị về bãi rác' },
    ]
    const letter = await submitted({ contents })
    expect(letter.state).to.equal('registered')
    expect(await codes()).to.deep.equal(['TF-2'])
  })

  it('are those of letters, visits and feedback, the earliest due date first', async () => {
    const letter = await submitted()
    const visit = await aReception(people.lan, { on: '14/09/2026' })
    const feedback = await registerFeedback(await by('lan'), {
      receivedOn: '15/09/2026',
      channel: 'inPerson',
      content: 'Bỏ yêu cầu nộp bản sao đã chứng thực',
    })
    const context = await by('lan')
    const waits = (code: string) =>
      newPaper(context, { code, contentNo: 0, symbol: 'TB-BTCD', effect: { kind: 'none' } })
    await changeReception(context, { id: visit._id, version: null, action: 'papers.draftOf' }, (record) => {
      record.papers.push(waits('RF-3'))
      return {}
    })
    await changeFeedback(context, { id: feedback._id, version: null, action: 'papers.draftOf' }, (record) => {
      record.papers.push(waits('FF-1'))
      return {}
    })
    const { papers } = await waitingPapers(await by('hoa'))
    const due = papers.map(({ about }) => about.record.dueOrder)
    expect(papers.map(({ about }) => about.kind)).to.have.members(['letter', 'reception', 'feedback'])
    expect(due).to.deep.equal(due.toSorted())
    const page = await (await as(people.hoa)).get('/papers/to-sign').expect(200)
    expect(page.text).to.include(feedback.code).and.to.include(`/letters/${letter._id}/papers/`)
    for (const { about, paper } of papers) {
      const room = { letter: 'letters', reception: 'receptions', feedback: 'feedback' }[about.kind]
      await (await as(people.hoa)).get(`/${room}/${about.record._id}/papers/${paper.id}/signature`).expect(200)
    }
  })

  it('are turned over page by page, each paper once', async () => {
    for (let count = 0; count < 5; count += 1) await submitted()
    const seen: string[] = []
    let next = null
    do {
      const page = await waitingPapers(await by('hoa'), next, 2)
      seen.push(...page.papers.map(({ paper }) => paper.id))
      next = page.next
    } while (next)
    expect(seen).to.have.length(5)
    expect(new Set(seen)).to.have.length(5)
  })
})
