import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { cancelPaper, signPaper, submitPaper } from '../../src/papers/index.ts'
import { decided } from '../factories/decided.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const stored = async (letter: Letter) => (await LetterModel.findById(letter._id).lean<Letter>()) as Letter
const paperPath = (letter: Letter) => `/letters/${letter._id}/contents/1/papers`
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { fields?: object }) => error,
  )

describe('issuing papers where officers sign themselves', () => {
  let people: People
  before(async () => {
    people = await anOffice()
    await loadAgencies()
  })

  it('takes number, date and signer with what the paper does, in one write', async () => {
    const letter = await decided(people.minh, 'guide')
    await (await as(people.minh))
      .post(paperPath(letter), { version: letter.version, code: 'TF-2', on: '15/09/2026', note: '' })
      .expect(303)
    const after = await stored(letter)
    expect(after.version).to.equal(letter.version + 1)
    expect(after.papers[0]).to.include({
      status: 'signed',
      no: 1,
      year: 2026,
      symbol: 'HD-BTCD',
      on: '2026-09-15',
      signerName: people.minh.name,
    })
    expect(after.contents[0].closed).to.deep.equal({ on: '2026-09-15', why: 'guided' })
    expect(after.contents[0].clocks.every((clock) => clock.stopped)).to.equal(true)
    expect(after.state).to.equal('closed')
  })

  it('offers the paper that carries the decision out, and leads a transfer to its own page', async () => {
    const minh = await as(people.minh)
    const guided = await decided(people.minh, 'guide')
    const page = await minh.get(`${paperPath(guided)}/new`).expect(200)
    expect(page.text).to.include('Phiếu hướng dẫn, nội dung 1')
    const sent = await decided(people.minh, 'transfer', { contents: [{ kind: 'petition', summary: 'Kiến nghị' }] })
    const away = await minh.get(`${paperPath(sent)}/new`).expect(303)
    expect(away.headers.location).to.equal(`/letters/${sent._id}/contents/1/transfers/new`)
  })

  it('asks what the writer should add, and waits for it', async () => {
    const letter = await decided(people.minh, 'guideToComplete')
    const minh = await as(people.minh)
    const refused = await minh
      .post(paperPath(letter), { version: letter.version, code: 'TF-2', what: ' ', note: 'giữ lại' })
      .expect(422)
    expect(refused.text).to.include('giữ lại')
    await minh
      .post(paperPath(letter), { version: letter.version, code: 'TF-2', what: 'Bản sao quyết định' })
      .expect(303)
    const after = await stored(letter)
    expect(after.state).to.equal('awaitingSupplement')
    expect(after.contents[0].awaitingSupplement).to.deep.equal({ since: '2026-09-15', what: 'Bản sao quyết định' })
  })

  it('starts the settlement clock of the kind when a matter is accepted', async () => {
    const complaint = await decided(people.minh, 'proposeAcceptance')
    const context = (await world()).contextFor(people.minh)
    const accepted = await submitPaper(context, {
      letterId: complaint._id,
      contentNo: 1,
      version: complaint.version,
      code: 'CF-2',
    })
    expect(accepted.state).to.equal('inSettlement')
    const running = accepted.contents[0].clocks.filter((clock) => !clock.stopped)
    expect(running.map((clock) => [clock.clock, clock.start, clock.startEvent])).to.deep.equal([
      ['complaint.first-settlement', '2026-09-15', 'accepted'],
    ])
    const petition = await decided(people.minh, 'proposeSettlement', {
      contents: [{ kind: 'petition', summary: 'Kiến nghị sửa đường' }],
    })
    const taken = await submitPaper(context, {
      letterId: petition._id,
      contentNo: 1,
      version: petition.version,
      code: 'TF-1',
    })
    expect(taken.contents[0].clocks.at(-1)?.clock).to.equal('petition.answer')
  })

  it('refuses a paper without a decision, of another day, or of a closed content', async () => {
    const context = (await world()).contextFor(people.minh)
    const letter = await decided(people.minh, 'guide')
    const issue = (change: object) =>
      failureOf(
        submitPaper(context, { letterId: letter._id, contentNo: 1, version: letter.version, code: 'TF-2', ...change }),
      )
    expect(await issue({ on: '16/09/2026' })).to.have.nested.property('fields.on.key', 'errors.paper.future')
    expect(await issue({ on: '13/09/2026' })).to.have.nested.property('fields.on.key', 'errors.paper.beforeReceipt')
    expect(await issue({ code: 'XX-9' })).to.have.nested.property('fields.code.key', 'errors.choose')
    expect(await issue({ version: letter.version - 1 })).to.have.property('current', letter.version)
    const closed = await submitPaper(context, {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    expect(await issue({ version: closed.version })).to.have.nested.property('fields.code.key', 'errors.content.closed')
    const undecided = await aDenunciation(people.minh)
    expect(
      await failureOf(
        submitPaper(context, { letterId: undecided._id, contentNo: 1, version: undecided.version, code: 'TF-2' }),
      ),
    ).to.have.nested.property('fields.code.key', 'errors.paper.noDecision')
  })

  it('keeps the number of a cancelled paper, says why, and takes back what it did', async () => {
    const letter = await decided(people.minh, 'guide')
    const context = (await world()).contextFor(people.minh)
    const closed = await submitPaper(context, {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    const paper = closed.papers[0]
    const hoa = await as(people.hoa)
    const path = `/letters/${letter._id}/papers/${paper.id}/cancellation`
    expect((await hoa.get(path).expect(200)).text).to.include(`Hủy văn bản ${paper.no}/HD-BTCD?`)
    await hoa.post(path, { reason: '' }).expect(422)
    await hoa.post(path, { reason: 'Ghi nhầm nơi nhận' }).expect(303)
    const after = await stored(letter)
    expect(after.papers[0]).to.include({ status: 'cancelled', no: paper.no, why: 'Ghi nhầm nơi nhận' })
    expect(after.paperNumbers).to.have.length(1)
    expect(after.contents[0].closed).to.equal(null)
    expect(after.contents[0].clocks.some((clock) => !clock.stopped)).to.equal(true)
    await (await as(people.minh)).get(path).expect(403)
    const again = await submitPaper(context, {
      letterId: letter._id,
      contentNo: 1,
      version: after.version,
      code: 'TF-2',
    })
    expect(again.papers[1].no).to.equal((paper.no ?? 0) + 1)
    expect(
      await failureOf(
        cancelPaper((await world()).contextFor(people.hoa), {
          kind: 'letter',
          id: letter._id,
          paperId: paper.id,
          reason: 'lần nữa',
        }),
      ),
    ).to.have.nested.property('fields.reason.key', 'errors.paper.notSigned')
  })
})

describe('issuing papers where the manager signs', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice({ signatureRequired: true })
    await loadAgencies()
  })

  const submitted = async () => {
    const letter = await decided(people.minh, 'guide')
    return submitPaper((await world()).contextFor(people.minh), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
  }

  it('waits without a number until the manager signs', async () => {
    const letter = await submitted()
    expect(letter.state).to.equal('awaitingSignature')
    expect(letter.papers[0]).to.include({ status: 'awaitingSignature', no: null, signer: null })
    expect(letter.contents[0].closed).to.equal(null)
    const hoa = await as(people.hoa)
    const queue = await hoa.get('/papers/to-sign').expect(200)
    expect(queue.text).to.include('Phiếu hướng dẫn').and.to.include(people.minh.name)
    const path = `/letters/${letter._id}/papers/${letter.papers[0].id}/signature`
    expect((await hoa.get(path).expect(200)).text).to.include('Ký, lấy số')
    await hoa.post(path).expect(303)
    const after = await stored(letter)
    expect(after.papers[0]).to.include({ status: 'signed', no: 1, signerName: people.hoa.name })
    expect(after.contents[0].closed?.why).to.equal('guided')
    expect((await hoa.get('/papers/to-sign').expect(200)).text).to.include('Không có văn bản nào chờ ký')
    await hoa.post(path).expect(422)
  })

  it('goes back to whoever submitted it, with a reason, and takes no number', async () => {
    const letter = await submitted()
    const hoa = await as(people.hoa)
    const path = `/letters/${letter._id}/papers/${letter.papers[0].id}/sending-back`
    await hoa.post(path, { reason: ' ' }).expect(422)
    await hoa.post(path, { reason: 'Ghi rõ nơi có thẩm quyền' }).expect(303)
    const after = await stored(letter)
    expect(after.papers[0]).to.include({ status: 'sentBack', no: null, why: 'Ghi rõ nơi có thẩm quyền' })
    expect(after.state).to.equal('decided')
  })

  it('is signed at once when the manager issues it', async () => {
    const letter = await decided(people.hoa, 'guide')
    const after = await submitPaper((await world()).contextFor(people.hoa), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    expect(after.papers[0].status).to.equal('signed')
  })

  it('lets nobody but the manager sign, send back or see the queue', async () => {
    const letter = await submitted()
    const path = `/letters/${letter._id}/papers/${letter.papers[0].id}`
    for (const person of [people.minh, people.lan, people.thu, people.son, people.ha]) {
      const one = await as(person)
      await one.get('/papers/to-sign').expect(403)
      await one.post(`${path}/signature`).expect(403)
      await one.post(`${path}/sending-back`, { reason: 'x' }).expect(403)
    }
  })

  it('gives 20 papers that are signed at once the numbers 1 to 20, none twice', async () => {
    const letters = await Promise.all(Array.from({ length: 20 }, () => submitted()))
    const context = (await world()).contextFor(people.hoa)
    const signed = await Promise.all(
      letters.map((letter) => signPaper(context, { kind: 'letter', id: letter._id, paperId: letter.papers[0].id })),
    )
    const numbers = signed.map(({ record }) => record.papers[0].no ?? 0).toSorted((a, b) => a - b)
    expect(numbers).to.deep.equal(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('signs one paper once when two managers press at the same time', async () => {
    const letter = await submitted()
    const context = (await world()).contextFor(people.hoa)
    const twice = await Promise.allSettled(
      [1, 2].map(() => signPaper(context, { kind: 'letter', id: letter._id, paperId: letter.papers[0].id })),
    )
    expect(twice.filter((one) => one.status === 'fulfilled')).to.have.length(1)
    expect((await stored(letter)).paperNumbers).to.deep.equal(['2026:000001'])
  })
})
