import { expect } from 'chai'
import { buildSheet } from '../../../src/papers/sheets/build-sheet.ts'
import { allSheetFixtures, galleryDay, inventedGiven } from '../../../src/papers/sheets/gallery.ts'
import {
  fieldProblems,
  fieldsOf,
  identityOf,
  missingWords,
  paperCodes,
  paperSheet,
  prefilled,
  sheetOf,
} from '../../../src/papers/sheets/index.ts'
import { inventedFacts, inventedName } from '../../../src/papers/sheets/invented-facts.ts'
import { inventedFields } from '../../../src/papers/sheets/invented-words.ts'
import type { PaperSheet } from '../../../src/rendering/index.ts'

/** Every text of a sheet, wherever it stands. */
function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}
const printed = (sheet: PaperSheet) => textsOf({ ...sheet, marks: [], on: '', code: '', layout: '', identity: '' })
const secrets = [inventedName.name, inventedName.address!, '0913 555 017', '051 099 001 234']
const seenBy = (code: string, on: string, kind?: 'denunciation') => {
  const given = inventedGiven(sheetOf(code), { name: '', on, kind })
  return buildSheet(sheetOf(code), given)
}

describe('the papers', () => {
  it('are the 41 that the office issues', () => {
    expect(paperCodes).to.have.length(41)
    expect(new Set(paperCodes).size).to.equal(41)
  })

  for (const { name, sheet } of allSheetFixtures())
    it(`reads evenly: ${name}`, () => {
      for (const text of printed(sheet)) {
        expect(text).to.equal(text.normalize('NFC'))
        expect(text).to.not.match(/undefined|null|[{}]|\[object| {2}|^\s|[^\S\n]$|\.\.(?!\.)|,\.|: \.|\( |\(\)/)
      }
      expect(sheet.blocks).to.not.be.empty
      expect(textsOf(sheet.blocks.map((block) => (block.kind === 'signatures' ? [] : block)))).to.not.include('')
      const signed = sheet.signature.name !== '' || sheet.blocks.some(({ kind }) => kind === 'signatures')
      expect(signed).to.equal(true)
    })

  it('prints everything that the officer typed', () => {
    for (const code of paperCodes) {
      const given = inventedGiven(sheetOf(code))
      const whole = printed(paperSheet(code, given)).join('\n').toLowerCase()
      for (const { name, as } of fieldsOf(code).filter((field) => given.fields[field.name] && field.as !== 'tick')) {
        const [typed = ''] = given.fields[name]!.toLowerCase().split(as === 'rows' ? ';' : '\n')
        if (as !== 'date' && as !== 'time') expect(whole, `${code} ${name}`).to.include(typed.replace(/[.;,]+$/, ''))
      }
    }
  })

  it('can be looked at before anything is typed, whatever the record lacks', () => {
    const bare = { writer: null, letter: null, content: null, visit: null, feedback: null, citation: null }
    for (const code of paperCodes) {
      const facts = { ...inventedFacts(sheetOf(code), galleryDay), ...bare, receiver: null, due: null, newDue: null }
      expect(printed(paperSheet(code, { facts, fields: {} })).join(), code).to.not.match(/undefined|null|\[object/)
    }
  })

  it('asks for what the form cannot do without', () => {
    const { facts, fields } = inventedGiven(sheetOf('CF-5'))
    expect(missingWords('CF-5', { facts, fields })).to.deep.equal([])
    expect(missingWords('CF-5', { facts: { ...facts, newDue: null }, fields })).to.deep.equal(['newDue'])
    expect(fieldProblems('CF-5', { matter: ' ', reason: 'x'.repeat(9000) }, galleryDay)).to.deep.equal([
      { name: 'matter', problem: 'required' },
      { name: 'reason', problem: 'tooLong' },
    ])
  })

  it('calls to a dialogue at least five days before', () => {
    const problems = (meetingOn: string) =>
      fieldProblems('CF-6a', { ...inventedGiven(sheetOf('CF-6a')).fields, meetingOn }, '2026-09-15')
    expect(problems('19/9/2026')).to.deep.equal([{ name: 'meetingOn', problem: 'tooSoon' }])
    expect(problems('20/9/2026')).to.deep.equal([])
    expect(problems('31/9/2026')).to.deep.equal([{ name: 'meetingOn', problem: 'notADate' }])
  })

  it('begins its fields with what the record knows', () => {
    const facts = inventedFacts(sheetOf('RF-2'), galleryDay)
    expect(prefilled('RF-2', facts).meetingAt).to.equal('08 giờ 30 phút')
    expect(prefilled('RF-2', facts).documents).to.equal(
      'Giấy chứng nhận quyền sử dụng đất; 1 bản; bản chính\nQuyết định số 215/QĐ-UBND ngày 12/5/2026; 2 bản; bản chụp',
    )
  })
})

describe('a field', () => {
  const { facts, fields } = inventedGiven(sheetOf('TF-2'))
  const said = (typed: Record<string, string>) => printed(paperSheet('TF-2', { facts, fields: typed })).join()

  it('that was emptied is empty, and one that nobody was asked for begins with the record', () => {
    const { receiver: _receiver, ...others } = fields
    expect(said(others)).to.include('Đề nghị ông (bà) gửi đơn đến')
    expect(said({ ...fields, receiver: ' ' })).to.not.include('Đề nghị ông (bà) gửi đơn đến')
  })

  it('is printed evenly, however it was pasted', () => {
    const pasted = 'đo đạc   lại\r\n\r\n  thửa đất ..\u00a0'
    expect(said({ ...fields, reason: pasted })).to.match(/thấy rằng: đo đạc lại,paragraph,thửa đất\./)
  })
})

describe('a paper on its day', () => {
  const look = (code: string, on: string, kind?: 'denunciation') => {
    const { layout, title, summary, form } = seenBy(code, on, kind)
    return [layout, title, summary, form?.official ?? null]
  }

  it('has the form, the layout and the title of that day', () => {
    const ended = 'Về việc đình chỉ giải quyết khiếu nại'
    expect(look('CF-11', '2026-06-30')).to.deep.equal(['titled', 'Thông báo', ended, null])
    expect(look('CF-11', '2026-07-01')).to.deep.equal(['decision', 'Quyết định', ended, 'Mẫu số 14a'])
    expect(look('CF-3', '2020-12-09')[3]).to.equal('Mẫu số 02-XLĐ')
    expect(look('CF-3', '2020-12-10')[3]).to.equal('Mẫu số 04')
    expect(look('TF-3', '2021-11-14', 'denunciation')[3]).to.equal('Mẫu số 05-XLĐ')
    expect(look('TF-3', '2021-11-15', 'denunciation')[3]).to.equal('Mẫu số 03')
    expect(look('TF-1', '2014-12-14')[3]).to.equal(null)
    expect(look('TF-1', '2014-12-15')[3]).to.equal('Mẫu số 01-XLĐ')
    expect(look('OF-4', '2025-06-30').slice(0, 2)).to.deep.equal(['slip', 'Phiếu xin lỗi và hẹn lại ngày trả kết quả'])
    expect(look('OF-4', '2025-07-01')[3]).to.equal('Mẫu số 04')
    expect(look('RF-1', '2026-06-30')[3]).to.equal('Mẫu số 01')
    expect(look('RF-1', '2026-07-01')[3]).to.equal('Mẫu số 01/TCD')
  })

  it('names the ground of the refusal itself: point h, where the annex of the form says g', () => {
    expect(printed(seenBy('RF-1', '2026-07-01')).join()).to.include('điểm h khoản 1 Điều 4 Nghị định số 154/2026/NĐ-CP')
    expect(printed(seenBy('RF-1', '2026-07-01')).join()).to.not.include('điểm g')
  })

  it('follows what its signing does: a petition is settled upon the slip, a complaint only proposed', () => {
    const said = (kind: 'petition' | 'complaint') =>
      printed(buildSheet(sheetOf('TF-1'), inventedGiven(sheetOf('TF-1'), { name: '', kind }))).join()
    expect(said('petition')).to.include('phê duyệt việc xem xét, giải quyết đơn')
    expect(said('complaint')).to.include('quyết định việc thụ lý giải quyết đơn')
  })
})

describe('a paper about a denunciation', () => {
  const denunciation = (code: string) => {
    const sheet = sheetOf(code)
    const facts = inventedFacts(sheet, galleryDay, 'denunciation')
    return { facts, fields: inventedFields(sheet, facts), named: inventedName }
  }
  const aboutOne = paperCodes.filter((code) => sheetOf(code).kinds?.includes('denunciation') ?? true)

  it('does not take a name that it is given, unless the law addresses it to the denouncer', () => {
    for (const code of aboutOne.filter((one) => identityOf(one, { secret: true }) !== 'named')) {
      const sheet = paperSheet(code, denunciation(code))
      expect(sheet.identity, code).to.equal('pseudonym')
      const whole = printed(sheet).join('\n')
      for (const secret of secrets) expect(whole, code).to.not.include(secret)
    }
  })

  it('is made with the name only where it goes to the denouncer', () => {
    const named = aboutOne.filter((code) => identityOf(code, { secret: true }) === 'named')
    expect(named).to.deep.equal(['TF-4', 'DF-5', 'DF-14', 'DF-15', 'DF-19', 'DF-23'])
    for (const code of ['TF-2', 'TF-9']) {
      expect(identityOf(code, { secret: true }), code).to.equal('pseudonym')
      expect(identityOf(code, { secret: true, to: 'denouncer' }), code).to.equal('named')
    }
    for (const code of named) {
      const given = denunciation(code)
      expect(printed(paperSheet(code, given)).join('\n'), code).to.include(inventedName.name)
      expect(() => paperSheet(code, { ...given, named: null }), code).to.throw(`${code} needs the identity`)
      expect(identityOf(code, { secret: false }), code).to.equal('none')
    }
  })

  it('goes to nobody else when it is named', () => {
    for (const code of ['TF-4', 'DF-5', 'DF-14', 'DF-15', 'DF-19', 'DF-23']) {
      const { recipients } = paperSheet(code, denunciation(code))
      expect(recipients.slice(1), code).to.deep.equal(['Lưu: VT, BTCD, hồ sơ.'])
    }
  })

  it('is never one of the papers that speak to the public: no apology, no feedback, no complaint', () => {
    for (const code of ['OF-4', 'FF-1', 'FF-2', 'CF-2', 'CF-7'])
      expect(() => paperSheet(code, denunciation(code)), code).to.throw('not written about a denunciation')
  })

  it('passes information on without speaking of a denouncer at all', () => {
    const whole = printed(paperSheet('TF-11', denunciation('TF-11'))).join('\n')
    expect(whole).to.not.match(/người tố cáo|#TC|đơn tố cáo/)
  })

  it('wants each of the ten things of the extract confirmed', () => {
    const { fields } = denunciation('DF-17')
    expect(Object.keys(fields).filter((name) => name.startsWith('stripped.'))).to.have.length(10)
    expect(fieldProblems('DF-17', { ...fields, 'stripped.plot': '' }, galleryDay)).to.deep.equal([
      { name: 'stripped.plot', problem: 'required' },
    ])
  })
})
