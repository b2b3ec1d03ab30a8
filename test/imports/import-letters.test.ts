import { expect } from 'chai'
import { loadAgencies } from '../../src/agencies/index.ts'
import type { Context } from '../../src/context.ts'
import { InvalidInput, NotPermitted } from '../../src/errors.ts'
import { stateNow } from '../../src/imports/import-run.ts'
import type { ImportRun } from '../../src/imports/index.ts'
import {
  ImportRunModel,
  matchBody,
  runImport,
  stageImport,
  undoImport,
  waitingBodies,
} from '../../src/imports/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { changeLetter, LetterModel } from '../../src/letters/index.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

const headings =
  'Số đến,Ngày nhận,Nguồn đơn,Họ và tên người gửi,Số CCCD,Điện thoại,Địa chỉ,Số người đứng tên,Nội dung đơn,Loại đơn,Đủ điều kiện xử lý,Lý do không đủ điều kiện,Hướng xử lý,Cơ quan được chuyển,Số văn bản,Ngày văn bản,Kết quả giải quyết,Ngày có kết quả,Ghi chú'

/** A row of a register; a test states only what matters to it. */
function row(change: Record<string, string> = {}): string {
  const cells: Record<string, string> = {
    'Ngày nhận': '15/11/2021',
    'Nguồn đơn': 'Bưu chính',
    'Họ và tên người gửi': 'Võ Thị Lành',
    'Số CCCD': '051172004318',
    'Số người đứng tên': '1',
    'Nội dung đơn': 'Kiến nghị sửa đường',
    'Loại đơn': 'Kiến nghị, phản ánh',
    ...change,
  }
  return headings
    .split(',')
    .map((heading) => `"${cells[heading] ?? ''}"`)
    .join(',')
}

const register = (...rows: string[]) => Buffer.from(`\ufeff${[headings, ...rows].join('\r\n')}\r\n`)

describe('importing a register of letters', () => {
  let people: People
  let context: Context
  beforeEach(async () => {
    people = await anOffice()
    context = (await world()).contextFor(people.ha)
    await loadAgencies()
  })

  const staged = (bytes: Buffer, more = {}) =>
    stageImport(context, { kind: 'letters', fileName: 'so.csv', bytes, ...more })
  const imported = async (...rows: string[]): Promise<ImportRun> =>
    runImport(context, (await staged(register(...rows)))._id)
  const letter = async (no: number): Promise<Letter> => {
    const found = await LetterModel.findOne({ office: people.office, year: 2021, no }).lean<Letter>()
    if (!found) throw new Error(`no letter ${no}`)
    return found
  }

  it('brings no events: nobody is told today of what was written years ago', async () => {
    await imported(row({ 'Số đến': '3/2021' }))
    const { pending = [], hasPending } = await letter(3)
    expect({ pending, hasPending }).to.deep.equal({ pending: [], hasPending: false })
  })

  it('keeps what the register says, marked as recorded, and stops the clock at the paper', async () => {
    await imported(
      row({
        'Số đến': '7/2021',
        'Nội dung đơn': 'Khiếu nại Quyết định số 699/QĐ-UBND ngày 24/12/2020 của UBND huyện Ba Tơ về việc thu hồi đất',
        'Loại đơn': 'Khiếu nại',
        'Đủ điều kiện xử lý': 'Đủ',
        'Hướng xử lý': 'Chuyển đơn',
        'Cơ quan được chuyển': 'UBND H. Ba Tơ',
        'Số văn bản': '2/PC-BTCD',
        'Ngày văn bản': '20/11/2021',
        'Kết quả giải quyết': 'Đang giải quyết',
      }),
    )
    const { contents, ...rest } = await letter(7)
    expect(rest).to.include({
      state: 'withAgency',
      eligibility: 'eligible',
      dueOrder: '9999',
      agency: 'ubnd-huyen-ba-to',
      kindKey: 'complaint',
    })
    expect(contents[0].decision).to.include({
      recorded: true,
      outcome: 'eligible',
      handling: 'transfer',
      ruleId: '',
      citation: '',
    })
    expect(contents[0].clocks[0]).to.deep.include({
      clock: 'letter.processing',
      stopped: { on: '2021-11-20', why: 'recorded' },
    })
    expect(contents[0].transfers[0]).to.include({ documentNo: '2/PC-BTCD', on: '2021-11-20' })
    expect(contents[0].against.decision).to.deep.equal({
      no: '699/QĐ-UBND',
      on: '2020-12-24',
      issuer: 'UBND huyện Ba Tơ',
    })
    expect(rest.paperNumbers).to.deep.equal([])
  })

  it('finishes what the register finished, and leaves open what nobody handled', async () => {
    await imported(
      row({
        'Số đến': '1',
        'Đủ điều kiện xử lý': 'Không',
        'Lý do không đủ điều kiện': 'Đơn không ký tên',
        'Hướng xử lý': 'Lưu đơn',
      }),
      row({ 'Số đến': '2', 'Đủ điều kiện xử lý': 'Đủ', 'Hướng xử lý': 'Hướng dẫn', 'Ngày văn bản': '22/11/2021' }),
      row({ 'Số đến': '3' }),
    )
    expect(await letter(1)).to.deep.include({
      state: 'closed',
      closedOn: '2021-11-15',
      unsigned: true,
      eligibility: 'ineligible',
    })
    expect(await letter(2)).to.deep.include({ state: 'closed', closedOn: '2021-11-22', eligibility: 'eligible' })
    expect(await letter(3)).to.deep.include({
      state: 'registered',
      open: true,
      eligibility: 'undecided',
      nextClock: 'letter.processing',
    })
  })

  it('makes one content of each kind that a row names', async () => {
    await imported(
      row({
        'Số đến': '4',
        'Loại đơn': 'Khiếu nại; Kiến nghị, phản ánh',
        'Nội dung đơn': 'Khiếu nại thu hồi đất; Kiến nghị sửa đường',
      }),
    )
    expect((await letter(4)).contents.map(({ kind, summary }) => [kind, summary])).to.deep.equal([
      ['complaint', 'Khiếu nại thu hồi đất'],
      ['petition', 'Kiến nghị sửa đường'],
    ])
  })

  it('lists what is wrong by row and imports all the others', async () => {
    const run = await imported(
      row({ 'Số đến': '10' }),
      row({ 'Số đến': '11', 'Ngày nhận': '31/02/2022' }),
      row({ 'Số đến': '12', 'Số CCCD': '05117200431' }),
      row({ 'Số đến': '13', 'Nội dung đơn': '' }),
      row({ 'Số đến': '10/2021' }),
      row({ 'Số đến': '14', 'Loại đơn': 'Hỏi đáp' }),
      row({ 'Số đến': '15', 'Ngày văn bản': '01/11/2021' }),
      row({ 'Số đến': '16' }),
    )
    expect(run).to.include({ state: 'done', total: 8, done: 2, failed: 6, sealedFile: null })
    expect(
      run.problems.map(({ row, key, values }) => [row, key.split('.').at(-1), ...Object.values(values)]),
    ).to.deep.equal([
      [3, 'dateNotInCalendar', '31/02/2022'],
      [4, 'idNumberDigits', 11],
      [5, 'missing'],
      [6, 'numberInFile', '10/2021', 2],
      [7, 'kind'],
      [8, 'documentBeforeReceived'],
    ])
    expect(await LetterModel.countDocuments({ office: people.office })).to.equal(2)
  })

  it('refuses the same file a second time, unless it is asked for', async () => {
    const bytes = register(row({ 'Số đến': '20' }))
    await runImport(context, (await staged(bytes))._id)
    const refusal = await staged(bytes).catch((error: unknown) => error)
    expect(refusal).to.be.instanceOf(InvalidInput)
    expect((refusal as InvalidInput).fields.file.key).to.equal('errors.import.second')
    const again = await runImport(context, (await staged(bytes, { again: 'true' }))._id)
    expect(again).to.include({ done: 0, failed: 1 })
    expect(again.problems[0].key).to.equal('imports.problem.numberInUse')
  })

  it('is for administrators', async () => {
    for (const person of [people.lan, people.minh, people.hoa, people.thu, people.son]) {
      const refusal = await stageImport((await world()).contextFor(person), {
        kind: 'letters',
        fileName: 'so.csv',
        bytes: register(row()),
      }).catch((error: unknown) => error)
      expect(refusal, person.role).to.be.instanceOf(NotPermitted)
    }
  })

  it('takes a whole import back, keeps what somebody has worked on, and gives the numbers again to the same rows', async () => {
    const bytes = register(
      row({ 'Số đến': '30' }),
      row({ 'Số đến': '31', 'Loại đơn': 'Tố cáo' }),
      row({ 'Số đến': '32' }),
    )
    const run = await runImport(context, (await staged(bytes))._id)
    const worked = await letter(32)
    await changeLetter(
      (await world()).contextFor(people.minh),
      { id: worked._id, version: null, action: 'letters.assign' },
      (one) => {
        one.assignee = people.minh.id
        return {}
      },
    )
    const undone = await undoImport(context, { id: run._id })
    expect(undone).to.deep.equal({ undone: 2, kept: [{ id: worked._id, label: '32/2021', row: 4 }] })
    const tombstone = await letter(30)
    expect(tombstone).to.deep.include({ senders: [], open: false, search: [], personKeys: [] })
    expect(tombstone.contents[0].summary).to.equal('')
    expect(tombstone.removed?.run).to.equal(run._id)
    expect((await letter(31)).vaultId).to.equal(null)
    const second = await runImport(context, (await staged(bytes))._id)
    expect(second).to.include({ done: 2, failed: 1 })
    expect(await letter(30)).to.deep.include({ _id: tombstone._id, removed: null, receiptCode: tombstone.receiptCode })
    expect((await letter(31)).vaultId).to.be.a('string')
    expect((await undoImport(context, { id: second._id })).undone).to.equal(2)
  })

  it('goes on after it was interrupted: every row once', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => row({ 'Số đến': String(100 + index) }))
    const run = await staged(register(...rows))
    const stopped = await runImport(context, run._id, () => {
      throw new Error('the machine lost its power')
    }).catch((error: Error) => error.message)
    expect(stopped).to.equal('the machine lost its power')
    const half = await LetterModel.countDocuments({ 'imported.run': run._id })
    expect(half).to.equal(100)
    // A process that was killed says nothing: the run is running until its lease ends.
    await ImportRunModel.updateOne(
      { _id: run._id },
      { $set: { state: 'running', lease: { holder: 'a dead process', until: new Date(0) } } },
    )
    const dead = await ImportRunModel.findById(run._id).lean<ImportRun>()
    expect(dead && stateNow(dead, new Date())).to.equal('interrupted')
    const finished = await runImport(context, run._id)
    expect(finished).to.include({ state: 'done', done: 250, failed: 0 })
    expect(await LetterModel.countDocuments({ 'imported.run': run._id })).to.equal(250)
    const third = await runImport(context, run._id).catch((error: unknown) => error)
    expect((third as InvalidInput).fields.run.key).to.equal('errors.import.notStartable')
  })

  it('can be taken back half way', async () => {
    const run = await staged(
      register(...Array.from({ length: 150 }, (_, index) => row({ 'Số đến': String(400 + index) }))),
    )
    await runImport(context, run._id, () => {
      throw new Error('stop')
    }).catch(() => {})
    expect((await undoImport(context, { id: run._id })).undone).to.equal(100)
    expect(await LetterModel.countDocuments({ office: people.office, removed: null })).to.equal(0)
  })

  it('imports rows whose body nobody knows, and mends all of a name by one choice', async () => {
    const to = (body: string, no: string) =>
      row({
        'Số đến': no,
        'Đủ điều kiện xử lý': 'Đủ',
        'Hướng xử lý': 'Chuyển đơn',
        'Cơ quan được chuyển': body,
        'Ngày văn bản': '20/11/2021',
      })
    const run = await imported(to('Ban Quản lý Chợ Cũ', '50'), to('BAN QUẢN LÝ CHỢ CŨ', '51'), to('Sở TNMT', '52'))
    expect(run).to.include({ done: 3, warnings: 2 })
    const [waiting, ...others] = await waitingBodies(people.office)
    expect([waiting.rows, others.length]).to.deep.equal([2, 0])
    expect(await matchBody(context, { body: waiting.id, agency: 'so-tnmt' })).to.equal(2)
    expect(await waitingBodies(people.office)).to.deep.equal([])
    const mended = await letter(51)
    expect(mended).to.include({ agency: (await letter(52)).agency })
    expect(mended.history.at(-1)?.action).to.equal('imports.matchBodies')
    expect((await undoImport(context, { id: run._id })).undone).to.equal(3)
  })
})
