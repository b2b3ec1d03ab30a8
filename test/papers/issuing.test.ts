import { expect } from 'chai'
import { pino } from 'pino'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Context } from '../../src/context.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { recoverNumbers, signPaper, submitPaper } from '../../src/papers/index.ts'
import { keepCopies } from '../../src/papers/keep-copies.ts'
import type { Outgoing } from '../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../src/papers/outgoing.ts'
import { RenderingRefused, sheetHash } from '../../src/rendering/index.ts'
import { decide, decided } from '../factories/decided.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

type Renderer = Context['renderer']

const log = pino({ level: 'silent' })

describe('the register of outgoing papers', () => {
  let people: People
  before(async () => {
    await world()
    await loadAgencies()
  })
  beforeEach(async () => {
    people = await anOffice()
  })

  const working = async (change: Partial<Renderer> = {}): Promise<Context> => {
    const context = (await world()).contextFor(people.minh)
    const printed = (sheet: object) => Promise.resolve(Buffer.from(JSON.stringify(sheet)))
    return { ...context, renderer: { ...context.renderer, pdf: printed, docx: printed, ...change } }
  }
  const lines = () => OutgoingModel.find({ office: people.office }).sort({ no: 1 }).lean<Outgoing[]>()
  const issued = async (context: Context, letter?: Letter) => {
    const { _id, version } = letter ?? (await decided(people.minh, 'guide'))
    return submitPaper(context, { letterId: _id, contentNo: 1, version, code: 'TF-2' })
  }
  const failureOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: { fields?: object }) => error,
    )
  const waiting = async () => {
    people = await anOffice({ signatureRequired: true })
    return issued(await working())
  }
  const signing = async (letter: Letter, context?: Context) =>
    signPaper(context ?? { ...(await working()), actor: people.hoa }, {
      kind: 'letter',
      id: letter._id,
      paperId: letter.papers[0].id,
    })

  it('keeps what a paper says and its files, with their hashes in the record', async () => {
    const context = await working()
    const { papers } = await issued(context)
    const [line] = await lines()
    expect(line).to.deep.include({ no: 1, year: 2026, status: 'issued', paperId: papers[0].id, lost: null, why: null })
    expect(papers[0]).to.include({ registerId: line._id, sheetHash: line.sheetHash, copyHash: line.files.pdf?.hash })
    expect(sheetHash(line.sheet)).to.equal(line.sheetHash)
    expect(line.sheet?.number).to.equal(`1/${papers[0].symbol}`)
    const copy = await context.files.get(line.files.pdf?.stored ?? '')
    expect(JSON.parse(copy.toString())).to.deep.equal(JSON.parse(JSON.stringify(line.sheet)))
  })

  it('takes no number for a paper that cannot be printed, and names the sign', async () => {
    const refused = () => Promise.reject(new RenderingRefused('no glyph', { text: '漢' }))
    const failure = await failureOf(issued(await working({ pdf: refused })))
    expect(failure).to.have.nested.property('fields.main.key', 'errors.paper.character')
    expect(await lines()).to.deep.equal([])
  })

  it('issues while the renderer is away, and makes the files when it is back', async () => {
    const away = () => Promise.reject(new Error('the renderer has ended'))
    const { papers } = await issued(await working({ pdf: away, docx: away }))
    expect(papers[0]).to.include({ status: 'signed', no: 1, copyHash: null })
    expect((await lines())[0].files.pdf).to.equal(null)
    await keepCopies({ ...(await working()), log })
    expect((await lines())[0].files.pdf?.hash).to.match(/^[0-9a-f]{64}$/)
  })

  it('makes the files of the other papers where one can never be printed, and logs which', async () => {
    const away = () => Promise.reject(new Error('the renderer has ended'))
    const without = await working({ pdf: away, docx: away })
    await issued(without)
    await issued(without)
    const [broken] = await lines()
    const logged: unknown[] = []
    const context = await working({
      pdf: (sheet) => {
        if (sheet.number.startsWith('1/')) return Promise.reject(new RenderingRefused('no glyph', { text: '漢' }))
        return Promise.resolve(Buffer.from('pdf'))
      },
    })
    expect(await keepCopies({ ...context, log: { warn: (line: unknown) => logged.push(line) } })).to.equal(1)
    expect((await lines()).map(({ no, uncopied }) => [no, uncopied])).to.deep.equal([
      [1, true],
      [2, false],
    ])
    expect(logged).to.deep.equal([{ line: broken._id, error: 'RenderingRefused' }])
  })

  it('lets an act of somebody else in between, under the same number', async () => {
    const letter = await waiting()
    let acted = false
    const context = await working({
      docx: async (sheet) => {
        if (!acted && sheet.number.startsWith('1/')) {
          acted = true
          await LetterModel.updateOne({ _id: letter._id }, { $inc: { version: 1 } })
        }
        return Buffer.from('docx')
      },
    })
    const { record } = await signing(letter, { ...context, actor: people.hoa })
    expect(acted).to.equal(true)
    expect(record.papers[0].no).to.equal(1)
    expect((await lines()).map(({ no, status }) => [no, status])).to.deep.equal([[1, 'issued']])
  })

  it('says of a number that was overtaken that nothing went out with it', async () => {
    const letter = await waiting()
    const context = await working({
      docx: async (sheet) => {
        if (sheet.number.startsWith('1/'))
          await LetterModel.updateOne(
            { _id: letter._id },
            { $set: { 'papers.0.status': 'sentBack' }, $inc: { version: 1 } },
          )
        return Buffer.from('docx')
      },
    })
    const failure = await failureOf(signing(letter, { ...context, actor: people.hoa }))
    expect(failure).to.have.nested.property('fields.reason.key', 'errors.paper.notWaiting')
    expect((await lines())[0]).to.include({ no: 1, status: 'cancelled', lost: 'overtaken', heldBy: null })
  })

  it('gives two papers of one letter that are signed together two numbers', async () => {
    const letter = await waiting()
    await submitPaper(await working(), { letterId: letter._id, contentNo: 1, version: letter.version, code: 'TF-10' })
    const both = (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
    const hoa = { ...(await working()), actor: people.hoa }
    const signed = await Promise.allSettled(
      both.papers.map((paper) => signPaper(hoa, { kind: 'letter', id: letter._id, paperId: paper.id })),
    )
    const after = (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
    const numbered = after.papers.filter((paper) => paper.no !== null)
    expect(numbered.length).to.equal(signed.filter((one) => one.status === 'fulfilled').length)
    for (const line of await lines())
      expect(line.status === 'issued' || line.lost === 'overtaken', JSON.stringify(line)).to.equal(true)
  })

  it('begins at 1 in the new year', async () => {
    await issued(await working())
    const letter = await decided(people.minh, 'guide')
    const context = { ...(await working()), today: '2027-01-04', now: new Date('2027-01-04T02:00:00Z') }
    const { papers } = await issued(context, letter)
    expect(papers[0]).to.include({ year: 2027, no: 1 })
  })

  it('follows the record when a process died in the middle', async () => {
    const { papers } = await issued(await working())
    await OutgoingModel.updateOne({ paperId: papers[0].id }, { $set: { status: 'taken', uncopied: true } })
    const lost = await waiting()
    await OutgoingModel.create(lineOf(lost, people.office))
    await recoverNumbers(0)
    expect(await OutgoingModel.findOne({ paperId: papers[0].id }).lean()).to.include({ status: 'issued' })
    expect(await OutgoingModel.findOne({ paperId: lost.papers[0].id }).lean()).to.include({
      status: 'cancelled',
      lost: 'interrupted',
      no: 1,
    })
    const { record } = await signing(lost)
    expect(record.papers[0].no).to.equal(2)
  })

  it('leaves a number alone whose issuer may still be alive', async () => {
    const lost = await waiting()
    await OutgoingModel.create(lineOf(lost, people.office))
    await recoverNumbers()
    expect((await lines())[0].status).to.equal('taken')
  })

  it('seals what it keeps about a denunciation, and no line of it names the denouncer', async () => {
    const letter = await aDenunciation(people.hoa)
    const context = { ...(await working()), actor: people.hoa }
    const ready = await decide(people.hoa, letter, 'fileAway')
    await submitPaper(context, { letterId: letter._id, contentNo: 1, version: ready.version, code: 'TF-8' })
    const [line] = await lines()
    expect(line).to.include({ secret: true, sheet: null })
    expect(JSON.stringify(line)).to.not.include('Lý Bí Mật')
    const stored = await context.files.get(line.files.pdf?.stored ?? '')
    expect(stored.toString()).to.not.include('địa chính')
  })

  it('refuses a note that tells who the denouncer is before it takes a number', async () => {
    const ready = await decide(people.hoa, await aDenunciation(people.hoa), 'fileAway')
    const context = { ...(await working()), actor: people.hoa }
    const paper = { letterId: ready._id, contentNo: 1, version: ready.version, code: 'TF-8', note: 'ông Lý Bí Mật nói' }
    expect(await failureOf(submitPaper(context, paper))).to.have.nested.property(
      'fields.note.key',
      'errors.tellsDenouncer',
    )
    expect(await lines()).to.deep.equal([])
  })
})

/** A line as an issuer leaves it that dies before it comes to the record. */
function lineOf(letter: Letter, office: string): Partial<Outgoing> {
  const [paper] = letter.papers
  return {
    _id: paper.id,
    office,
    year: 2026,
    no: 1,
    symbol: paper.symbol,
    code: paper.code,
    form: null,
    subject: { kind: 'letter', id: letter._id, contentNo: 1 },
    paperId: paper.id,
    heldBy: paper.id,
    secret: false,
    identity: 'none',
    on: '2026-09-15',
    signer: 'x',
    signerName: 'x',
    status: 'taken',
    uncopied: true,
    files: { pdf: null, docx: null, scan: null },
    createdAt: new Date(),
  }
}
