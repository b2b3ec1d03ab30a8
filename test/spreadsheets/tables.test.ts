import { expect } from 'chai'
import ExcelJS from 'exceljs'
import { readTable, UnreadableTable, writeCsv, writeXlsx } from '../../src/spreadsheets/index.ts'

const sheet = {
  name: 'Sổ đơn',
  about: [],
  headings: ['Số đến', 'Ngày nhận', 'Nội dung'],
  rows: [['1/2021', '12/11/2021', 'Kiến nghị; "làm" đường']],
}

describe('reading a spreadsheet', () => {
  it('reads CSV with byte order mark, comma or semicolon, quotes and line breaks in a cell', async () => {
    const comma = await readTable(Buffer.from('\ufeffSTT,Số đến,Nội dung\r\n1,1/2021,"hai\ndòng, một ô"\r\n'))
    expect(comma.headings).to.deep.equal(['STT', 'Số đến', 'Nội dung'])
    expect(comma.rows).to.deep.equal([{ no: 2, cells: ['1', '1/2021', 'hai\ndòng, một ô'] }])
    const semicolon = await readTable(Buffer.from('STT;Số đến;"Nội dung, tóm tắt"\n1;1/2021;a, b\n\n'))
    expect(semicolon.headings[2]).to.equal('Nội dung, tóm tắt')
    expect(semicolon.rows).to.have.length(1)
  })

  it('reads XLSX below a title, dates and formulas as text, and numbers rows as people see them', async () => {
    const workbook = new ExcelJS.Workbook()
    const page = workbook.addWorksheet('Sổ đơn')
    page.addRow(['SỔ ĐƠN NĂM 2022'])
    page.addRow([])
    page.addRow(['Số đến', 'Ngày nhận', 'Giờ', 'Số người'])
    page.addRow([
      '1/2022',
      new Date('2022-03-05T00:00:00Z'),
      new Date('1899-12-30T07:30:00Z'),
      { formula: '1+1', result: 2 },
    ])
    const table = await readTable(Buffer.from(await workbook.xlsx.writeBuffer()))
    expect(table.sheet).to.equal('Sổ đơn')
    expect(table.rows).to.deep.equal([{ no: 4, cells: ['1/2022', '2022-03-05', '07:30', '2'] }])
  })

  it('reads what it wrote', async () => {
    for (const bytes of [writeCsv(sheet), await writeXlsx(sheet)]) {
      const table = await readTable(bytes)
      expect([table.headings, table.rows[0].cells]).to.deep.equal([sheet.headings, sheet.rows[0]])
    }
  })

  it('says why a file cannot be read', async () => {
    const reasons = {
      empty: Buffer.alloc(0),
      noHeadings: Buffer.from('một ô'),
      encoding: Buffer.from([0xff, 0xfe, 0x41, 0x00]),
      xlsx: Buffer.from('PK\u0003\u0004 hỏng'),
    }
    for (const [reason, bytes] of Object.entries(reasons)) {
      const error = await readTable(bytes).then(
        () => null,
        (thrown: unknown) => thrown,
      )
      expect(error, reason).to.be.instanceOf(UnreadableTable)
      expect((error as Error).message).to.equal(`errors.table.${reason}`)
    }
  })

  it('writes no cell that a spreadsheet would run as a formula', () => {
    const csv = writeCsv({ ...sheet, rows: [['=HYPERLINK("x")', '+1', '-2']] }).toString('utf8')
    expect(csv).to.include(`"'=HYPERLINK(""x"")",'+1,'-2`)
  })
})
