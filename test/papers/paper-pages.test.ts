import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { submitPaper } from '../../src/papers/index.ts'
import { decide, decided } from '../factories/decided.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const papersOf = (letter: Letter) => `/letters/${letter._id}/contents/1/papers`
const guidance = {
  'fields[matter]': 'Thu hồi đất vườn',
  'fields[reason]': 'Không thuộc thẩm quyền',
  'fields[receiver]': 'UBND xã',
}
describe('the pages of a paper', () => {
  let people: People
  beforeEach(async () => {
    await world()
    await loadAgencies()
    people = await anOffice({ signatureRequired: true })
  })
  const stored = async ({ _id }: Letter) => (await LetterModel.findById(_id).lean<Letter>()) as Letter

  it('fill the form from the record, say its form of the day, and offer the other papers', async () => {
    const letter = await decided(people.minh, 'guide')
    const page = await (await as(people.minh)).get(`${papersOf(letter)}/new?code=TF-2`).expect(200)
    expect(page.text).to.include('name="fields[reason]"').and.to.include('Khiếu nại việc thu hồi 320 m² đất vườn')
    expect(page.text)
      .to.match(/Mẫu số \d+/)
      .and.to.include('formaction')
    expect(page.text).to.include('code=TF-10')
  })

  it('show what is typed as PDF and as Word, and store nothing', async () => {
    const letter = await decided(people.minh, 'guide')
    const minh = await as(people.minh)
    const typed = { version: letter.version, code: 'TF-2', ...guidance }
    const pdf = await minh
      .post(`${papersOf(letter)}/preview?as=pdf`, typed)
      .responseType('blob')
      .expect(200)
    expect(pdf.headers['content-type']).to.equal('application/pdf')
    expect(pdf.headers['cache-control']).to.equal('no-store')
    expect(pdf.body.subarray(0, 5).toString()).to.equal('%PDF-')
    const docx = await minh
      .post(`${papersOf(letter)}/preview?as=docx`, typed)
      .responseType('blob')
      .expect(200)
    expect(docx.body.subarray(0, 2).toString()).to.equal('PK')
    expect((await stored(letter)).papers).to.deep.equal([])
  })

  it('ask for what the sheet needs, where it was not typed', async () => {
    const letter = await decided(people.minh, 'guide')
    const minh = await as(people.minh)
    const typed = { version: letter.version, code: 'TF-2', ...guidance, 'fields[reason]': ' ' }
    const refused = await minh.post(papersOf(letter), typed).expect(422)
    expect(refused.text).to.include('href="#fields-reason"').and.to.include('UBND xã')
  })

  it('bring a paper that was sent back to its author, to be handed in again', async () => {
    const letter = await decided(people.minh, 'guide')
    const minh = await as(people.minh)
    await minh.post(papersOf(letter), { version: letter.version, code: 'TF-2', ...guidance }).expect(303)
    const { papers } = await stored(letter)
    const path = `/letters/${letter._id}/papers/${papers[0].id}`
    const hoa = await as(people.hoa)
    await hoa.get(`${path}/preview/pdf`).expect(200).expect('content-type', 'application/pdf')
    await hoa.post(`${path}/sending-back`, { reason: 'Ghi rõ căn cứ' }).expect(303)
    const page = await minh.get(`${path}/signature`).expect(200)
    const again = /href="([^"]+papers\/new\?code=TF-2&amp;paper=[0-9a-f]+)"/.exec(page.text)?.[1].replace('&amp;', '&')
    const form = await minh.get(again ?? '').expect(200)
    expect(form.text).to.include('Ghi rõ căn cứ').and.to.include('Không thuộc thẩm quyền')
    const { version } = await stored(letter)
    await minh
      .post(papersOf(letter), {
        version,
        code: 'TF-2',
        paperId: papers[0].id,
        ...guidance,
        'fields[reason]': 'LTCD Đ.26',
      })
      .expect(303)
    const after = (await stored(letter)).papers
    expect(after).to.have.length(1)
    expect(after[0]).to.deep.include({ status: 'awaitingSignature', id: papers[0].id })
    expect(after[0].fields.reason).to.equal('LTCD Đ.26')
  })

  it('sign up to 20 papers at once and tell row by row what became of them', async () => {
    const context = (await world()).contextFor(people.minh)
    const letters = await Promise.all([1, 2].map(() => decided(people.minh, 'guide')))
    const waiting = await Promise.all(
      letters.map(({ _id, version }) => submitPaper(context, { letterId: _id, contentNo: 1, version, code: 'TF-2' })),
    )
    const hoa = await as(people.hoa)
    const selected = waiting.map(({ _id, papers }) => `letter~${_id}~${papers[0].id}`)
    await hoa.post(`/letters/${waiting[0]._id}/papers/${waiting[0].papers[0].id}/signature`).expect(303)
    const done = await hoa.post('/papers/signatures', { selected }).expect(200)
    expect(done.text).to.include('Đã ký 1 trong 2 văn bản').and.to.include('văn bản không còn chờ ký')
    await hoa.post('/papers/signatures', {}).expect(422)
    await hoa.post('/papers/signatures', { selected: 'letter~x' }).expect(422)
  })

  it('give the issued copies and the scan, and replace the scan only with a reason', async () => {
    const letter = await decided(people.hoa, 'guide')
    const issued = await submitPaper((await world()).contextFor(people.hoa), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    const path = `/letters/${letter._id}/papers/${issued.papers[0].id}`
    const minh = await as(people.minh)
    const pdf = await minh.get(`${path}/files/pdf`).responseType('blob').expect(200)
    expect(pdf.body.subarray(0, 5).toString()).to.equal('%PDF-')
    expect(pdf.headers['content-disposition']).to.include('1-HD-BTCD.pdf')
    const scan = Buffer.from('%PDF-1.4\n%%EOF')
    await minh.get(`${path}/files/scan`).expect(404)
    await minh.multipart(`${path}/scan`).attach('uploads', Buffer.from('MZ'), 'a.pdf').expect(422)
    await minh.multipart(`${path}/scan`).attach('uploads', scan, 'a.pdf').expect(303)
    await minh.multipart(`${path}/scan`).attach('uploads', scan, 'a.pdf').expect(422)
    await minh.multipart(`${path}/scan`).field('reason', 'Bản trước mờ').attach('uploads', scan, 'a.pdf').expect(303)
    await minh.get(`${path}/files/scan`).expect(200).expect('content-type', 'application/pdf')
    await (await as(people.son)).get(`${path}/files/pdf`).expect(404)
  })

  it('say of the copy of a cancelled paper that it is cancelled, and why', async () => {
    const letter = await decided(people.hoa, 'guide')
    const { papers } = await submitPaper((await world()).contextFor(people.hoa), {
      letterId: letter._id,
      contentNo: 1,
      version: letter.version,
      code: 'TF-2',
    })
    const path = `/letters/${letter._id}/papers/${papers[0].id}`
    const hoa = await as(people.hoa)
    await hoa.post(`${path}/cancellation`, { reason: 'Ghi nhầm nơi nhận' }).expect(303)
    for (const page of [`/letters/${letter._id}/papers`, `${path}/signature`])
      expect((await hoa.get(page).expect(200)).text, page)
        .to.include(`${path}/files/pdf`)
        .and.include('Đã hủy: Ghi nhầm nơi nhận')
    await hoa.get(`${path}/files/pdf`).expect(200)
  })

  it('lead from a transfer that is signed to the notice to the sender, not of a denunciation', async () => {
    const hoa = await as(people.hoa)
    const petition = { contents: [{ kind: 'petition', field: 'environment', summary: 'Kiến nghị xử lý bãi rác' }] }
    const letters = [
      await decided(people.hoa, 'transfer', petition),
      await decide(people.hoa, await aDenunciation(people.hoa), 'transfer'),
    ]
    const pages = []
    for (const { _id, version } of letters) {
      await hoa.post(`/letters/${_id}/contents/1/transfers`, { version, agency: 'so-nnmt' }).expect(303)
      pages.push((await hoa.get(`/letters/${_id}`).expect(200)).text)
    }
    const link = `/letters/${letters[0]._id}/contents/1/papers/new?code=TF-4`
    expect(pages[0]).to.include(link)
    await hoa.get(link).expect(200)
    expect(pages[1]).to.include('Đã ký').and.not.include('code=TF-4')
  })

  it('list every number of the year, and of a denunciation nothing but the number', async () => {
    const letter = await decide(people.hoa, await aDenunciation(people.hoa), 'fileAway')
    const context = (await world()).contextFor(people.hoa)
    await submitPaper(context, { letterId: letter._id, contentNo: 1, version: letter.version, code: 'TF-8' })
    const ordinary = await decided(people.hoa, 'guide')
    await submitPaper(context, { letterId: ordinary._id, contentNo: 1, version: ordinary.version, code: 'TF-2' })
    const own = await (await as(people.hoa)).get('/papers/register?year=2026').expect(200)
    expect(own.text).to.include('href="/admin/templates"')
    expect(own.text).to.include('Phiếu lưu đơn').and.to.include(letter._id)
    const minh = await as(people.minh)
    const others = await minh.get('/papers/register?year=2026').expect(200)
    expect(others.text).to.include('1/').and.to.include('Nội dung hạn chế xem').and.to.include('Phiếu hướng dẫn')
    expect(others.text).to.not.include(letter._id)
    const chosen = await minh.get('/papers/register?year=2026&code=TF-8').expect(200)
    expect(chosen.text).to.not.include('Nội dung hạn chế xem')
    const file = await minh.get('/papers/register/export?year=2026&format=csv').expect(200)
    expect(file.text).to.include('2/HD-BTCD').and.to.not.include('Phiếu lưu đơn')
    await minh.get(`/letters/${letter._id}/papers/${letter.papers[0]?.id ?? '0'.repeat(24)}/files/pdf`).expect(404)
  })
})
