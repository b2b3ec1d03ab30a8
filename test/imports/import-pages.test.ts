import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import { FeedbackModel } from '../../src/feedback/index.ts'
import { backgroundEnded } from '../../src/imports/background.ts'
import { ImportRunModel } from '../../src/imports/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { packageRoot } from '../../src/root.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'

const headings = 'Số đến;Ngày nhận;Họ và tên người gửi;Số CCCD;Nội dung đơn;Loại đơn'
const good = '1;12/11/2021;Võ Thị Lành;;Kiến nghị sửa đường;Kiến nghị'
const bad = '2;31/02/2022;Trần Văn Xấu;;Kiến nghị sửa cầu;Kiến nghị'
const secret = '3;12/11/2021;Lý Bí Mật;05109900112;Tố cáo cán bộ;Tố cáo'

describe('the pages of an import', () => {
  let people: People
  let ha: SignedIn
  beforeEach(async () => {
    people = await anOffice()
    ha = await as(people.ha)
    await loadAgencies()
  })

  const upload = (text: string, kind = 'letters') =>
    ha.multipart('/admin/imports').field('kind', kind).attach('uploads', Buffer.from(text), 'so.csv')
  const preview = async (text: string) => String((await upload(text).expect(303)).headers.location)

  it('preview what would happen: errors by row, the wrong cell, the number that will be imported', async () => {
    const path = await preview([headings, good, bad, secret].join('\n'))
    const page = (await ha.get(path).expect(200)).text
    expect(page).to.include('2 dòng có lỗi, sẽ không được nhập')
    expect(page).to.include('Dòng 3: ngày nhận 31/02/2022 không có trong lịch')
    expect(page).to.include('Dòng 4: số CCCD có 11 chữ số, cần 12')
    expect(page)
      .to.include('Nhập 1 dòng')
      .and.match(/href="[^"]+#row-3"/)
      .and.include('id="row-3"')
      .and.include('data-table__cell--boxed')
    expect(page).to.include('Võ Thị Lành').and.not.include('Lý Bí Mật').and.not.include('05109900112')
    expect(await LetterModel.countDocuments({ office: people.office })).to.equal(0)
  })

  it('import in the background, show the progress, and the result with its list', async () => {
    const path = await preview([headings, good, bad].join('\n'))
    await ha.post(`${path}/start`).expect(303)
    await backgroundEnded(path.split('/').at(-1) ?? '')
    const page = (await ha.get(path).expect(200)).text
    expect(page).to.include('Nhập xong').and.include('Ngày nhận 31/02/2022 không có trong lịch')
    expect(await LetterModel.countDocuments({ office: people.office })).to.equal(1)
    await ImportRunModel.updateOne(
      { office: people.office },
      { $set: { state: 'running', lease: { holder: 'x', until: new Date(Date.now() + 60_000) } } },
    )
    expect((await ha.get(path)).text)
      .to.include('<progress')
      .and.include('trong 2 dòng')
  })

  it('give the failed rows as a spreadsheet', async () => {
    const path = await preview([headings, good, bad].join('\n'))
    await ha
      .get(`${path}/failed-rows`)
      .expect(200)
      .expect('content-type', /spreadsheetml/)
  })

  it('let the columns be matched by hand', async () => {
    const path = await preview(['Mã;Ngày;Việc;Loại', '9;12/11/2021;Kiến nghị sửa đường;Kiến nghị'].join('\n'))
    expect((await ha.get(path)).text).to.include('Thiếu cột số vào sổ')
    await ha.get(`${path}/columns`).expect(200)
    const twice = await ha
      .post(`${path}/columns`, { columns: { number: '0', receivedOn: '0', summary: '2', kinds: '3' } })
      .expect(422)
    expect(twice.text).to.include('cột này đã chọn cho mục khác')
    await ha
      .post(`${path}/columns`, { columns: { number: '0', receivedOn: '1', summary: '2', kinds: '3' } })
      .expect(303)
    expect((await ha.get(path)).text).to.include('Nhập 1 dòng')
  })

  it('say what is wrong with a file, with the form kept', async () => {
    expect((await ha.multipart('/admin/imports').field('kind', 'letters').expect(422)).text).to.include('chưa chọn tệp')
    expect((await upload('một ô').expect(422)).text).to.include('không tìm thấy dòng tên cột')
  })

  it('ask before a whole import is taken back, and list it afterwards', async () => {
    const path = await preview([headings, good].join('\n'))
    await ha.post(`${path}/start`).expect(303)
    await backgroundEnded(path.split('/').at(-1) ?? '')
    expect((await ha.get(`${path}/reversal`).expect(200)).text).to.include('Hoàn tác lần nhập so.csv?')
    await ha.post(`${path}/reversal`).expect(303)
    expect((await ha.get(path)).text).to.include('Đã hoàn tác')
    expect((await ha.get('/admin/imports').expect(200)).text).to.include('Đã hoàn tác')
    await ha.get('/admin/imports/bodies').expect(200)
  })

  it('drop the file of an import that is given up', async () => {
    const path = await preview([headings, good].join('\n'))
    await ha.post(`${path}/cancellation`).expect(303)
    expect(await ImportRunModel.findOne({ office: people.office }).lean()).to.include({
      state: 'cancelled',
      sealedFile: null,
    })
  })

  it('show nothing of another office', async () => {
    const path = await preview([headings, good].join('\n'))
    const other = await as((await anOffice()).ha)
    await other.get(path).expect(404)
    await other.post(`${path}/start`).expect(404)
  })

  it('take the register of feedback as it comes', async () => {
    const bytes = await readFile(join(packageRoot, 'sample-registers', 'phan-anh-kien-nghi.csv'), 'utf8')
    const path = await preview(bytes.split('\n').slice(0, 20).join('\n'))
    expect(path).to.match(/^\/admin\/imports\/[0-9a-f]{24}$/)
    const asFeedback = String(
      (await upload(bytes.split('\n').slice(0, 20).join('\n'), 'feedback').expect(303)).headers.location,
    )
    expect((await ha.get(asFeedback).expect(200)).text).to.include('Nhập 19 dòng')
    await ha.post(`${asFeedback}/start`).expect(303)
    await backgroundEnded(asFeedback.split('/').at(-1) ?? '')
    expect(await FeedbackModel.countDocuments({ office: people.office, state: 'answered' })).to.be.above(10)
  })
})
