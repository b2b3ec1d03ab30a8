import { expect } from 'chai'
import { pino } from 'pino'
import type { Letter } from '../../../src/letters/index.ts'
import { LetterModel } from '../../../src/letters/index.ts'
import { readStored } from '../../../src/papers/copies.ts'
import { signPaper, submitPaper } from '../../../src/papers/index.ts'
import { keepCopies } from '../../../src/papers/keep-copies.ts'
import type { Outgoing } from '../../../src/papers/outgoing.ts'
import { OutgoingModel } from '../../../src/papers/outgoing.ts'
import { templateSample } from '../../../src/papers/sheets/index.ts'
import { templatesOf } from '../../../src/papers/templates/paper-templates.ts'
import { putBuiltInBack, putTemplateInForce } from '../../../src/papers/templates/put-in-force.ts'
import { uploadTemplate } from '../../../src/papers/templates/upload-template.ts'
import { decide, decided } from '../../factories/decided.ts'
import { aDenunciation } from '../../factories/letters.ts'
import type { People } from '../../people.ts'
import { anOffice } from '../../people.ts'
import { wordsOfDocx } from '../../rendering/read-back.ts'
import { world } from '../../world.ts'

const own = 'Câu riêng của cơ quan.'

/** Puts a template of the office in force that says one sentence more than the built-in paper. */
async function replaced(people: People, code: string): Promise<void> {
  const context = (await world()).contextFor(people.ha)
  const sample = templateSample(code, '2026-09-15')
  const blocks = [...sample.blocks, { kind: 'paragraph' as const, text: own }]
  const bytes = await context.renderer.docx({ ...sample, blocks })
  const { version } = await uploadTemplate(context, { code, version: '0', name: 'mẫu.docx', bytes })
  await putTemplateInForce(context, { code, version, no: '1' })
}

async function guiding(people: People, letter: Letter): Promise<Letter> {
  return submitPaper((await world()).contextFor(people.minh), {
    letterId: letter._id,
    contentNo: 1,
    version: letter.version,
    code: 'TF-2',
  })
}

async function issuedCopy(letter: Letter): Promise<{ line: Outgoing; words: string }> {
  const { parts } = await world()
  const line = (await OutgoingModel.findOne({ 'subject.id': letter._id }).lean<Outgoing>()) as Outgoing
  const { docx } = line.files
  if (!docx) throw new Error('no copy was kept')
  return { line, words: (await wordsOfDocx(await readStored(parts, line, 'docx', docx))).join(' ') }
}

describe('issuing a paper by the template of the office', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await replaced(people, 'TF-2')
  })

  it('fills it with the number, keeps the DOCX, and says which version it was', async () => {
    const after = await guiding(people, await decided(people.minh, 'guide'))
    const { line, words } = await issuedCopy(after)
    expect(line).to.include({ template: 'TF-2@1', status: 'issued', uncopied: false })
    expect(line.files.pdf).to.equal(null)
    expect(words).to.include(`${line.no}/HD-BTCD`).and.include('Võ Thị Lành').and.include(own)
    expect(after.papers[0]).to.include({ template: 'TF-2@1' })
  })

  it('makes a copy that was late from the version of then, not from the one of now', async () => {
    const after = await guiding(people, await decided(people.minh, 'guide'))
    const { line } = await issuedCopy(after)
    await OutgoingModel.updateOne({ _id: line._id }, { $set: { uncopied: true, 'files.docx': null } })
    const context = (await world()).contextFor(people.ha)
    const { version } = await templatesOf(people.office, 'TF-2')
    await putBuiltInBack(context, { code: 'TF-2', version })
    await keepCopies({ ...(await world()).parts, log: pino({ level: 'silent' }) })
    expect((await issuedCopy(after)).words)
      .to.include(own)
      .and.include(`${line.no}/HD-BTCD`)
    await putTemplateInForce(context, { code: 'TF-2', version: version + 1, no: 1 })
  })

  it('speaks of the pseudonym in a paper about a denunciation, and keeps what it was filled with sealed', async () => {
    const letter = await decide(people.minh, await aDenunciation(people.minh), 'guide')
    const after = await guiding(people, letter)
    const { line, words } = await issuedCopy(after)
    expect(line.template).to.equal('TF-2@1')
    expect(words).to.include(own).and.not.include('Lý Bí Mật')
    expect(line.values).to.equal(null)
    expect(line.files.docx?.sealed).to.equal(true)
  })

  it('goes on by the built-in paper where the template was withdrawn while the paper waited', async () => {
    const careful = await anOffice({ signatureRequired: true })
    await replaced(careful, 'TF-2')
    const waiting = await guiding(careful, await decided(careful.minh, 'guide'))
    expect(waiting.papers[0]?.status).to.equal('awaitingSignature')
    const { version } = await templatesOf(careful.office, 'TF-2')
    await putBuiltInBack((await world()).contextFor(careful.ha), { code: 'TF-2', version })
    await signPaper((await world()).contextFor(careful.hoa), {
      kind: 'letter',
      id: waiting._id,
      paperId: waiting.papers[0]?.id,
    })
    const signed = (await LetterModel.findById(waiting._id).lean<Letter>()) as Letter
    expect(signed.papers[0]).to.include({ status: 'signed', template: null })
    const { line, words } = await issuedCopy(signed)
    expect(line.files.pdf).to.not.equal(null)
    expect(words).to.not.include(own)
  })
})
