import { randomBytes } from 'node:crypto'
import { expect } from 'chai'
import { translator } from '../../src/language/translate.ts'
import { createRenderer, problemText, type TemplateProblem } from '../../src/rendering/index.ts'
import { checkTemplate } from '../../src/rendering/template/check-template.ts'
import { renderer } from './shared-renderer.ts'
import {
  aTemplate,
  catalogue,
  instruction,
  paragraph,
  relation,
  renamed,
  row,
  table,
  templateParts,
  zipOf,
} from './some-templates.ts'

const vi = translator('vi')
const body = (xml: string) => () => aTemplate({ body: xml })
const related = (xml: string) => () => aTemplate({ relationships: xml })
const withPart =
  (name: string, content: string | Buffer = '<x/>') =>
  () =>
    aTemplate({ parts: { [name]: content } })

/** Every way to be refused: the template, and what its maker is told. */
const bad: [string, () => Promise<Buffer>, string][] = [
  ['a text file', async () => Buffer.from('đơn'), 'Trong tệp: không phải tệp DOCX, hoặc tệp có mật khẩu'],
  ['eleven megabytes', async () => Buffer.alloc(11 << 20), 'Trong tệp: tệp lớn quá (nhiều nhất 10 MB, giải nén 60 MB)'],
  [
    'a workbook',
    () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<x/>' }),
    'Trong tệp: không phải tệp DOCX, hoặc tệp có mật khẩu',
  ],
  ['a bomb', withPart('word/media/a.png', Buffer.alloc(30 << 20)), 'Trong tệp: phần word/media/a.png nén bất thường'],
  ['a directory that says too much', swollenDirectory, 'Trong tệp: tệp lớn quá (nhiều nhất 10 MB, giải nén 60 MB)'],
  ['a directory that says too little', shrunkDirectory, 'Trong tệp: tệp hỏng, mở bằng Word rồi lưu lại'],
  ['many parts', manyParts, 'Trong tệp: tệp có quá nhiều thành phần bên trong'],
  [
    'a part out of the folder',
    async () => renamed(await withPart('word/xx/a.xml')(), 'word/xx/', 'word/../'),
    'Trong tệp: phần word/../a.xml có tên không hợp lệ',
  ],
  [
    'a part with a backslash',
    async () => renamed(await withPart('word/xx.xml')(), 'word/xx', 'word\\xx'),
    'Trong tệp: phần word\\xx.xml có tên không hợp lệ',
  ],
  [
    'a part twice',
    async () => renamed(await withPart('word/Document2xml')(), 'Document2xml', 'Document.xml'),
    'Trong tệp: phần word/Document.xml có hai lần trong tệp',
  ],
  ['an encrypted part', encryptedPart, 'Trong tệp: phần [Content_Types].xml bị mã hóa'],
  [
    'macros',
    () =>
      aTemplate({
        contentTypes: '<Override PartName="/a" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
      }),
    'Trong tệp: tệp có macro, lưu lại thành .docx không macro',
  ],
  ['a VBA project', withPart('word/vbaProject.bin'), 'Trong tệp: tệp có macro, lưu lại thành .docx không macro'],
  [
    'a control',
    withPart('word/activeX/activeX1.xml'),
    'Trong tệp: tệp có nút hoặc ô điều khiển (word/activeX/activeX1.xml)',
  ],
  [
    'an embedded workbook',
    withPart('word/embeddings/a.xml'),
    'Trong tệp: tệp nhúng tài liệu khác (word/embeddings/a.xml)',
  ],
  [
    'an OLE object',
    body('<w:object><o:OLEObject ProgID="Package"/></w:object>'),
    'Phần chính: tệp nhúng tài liệu khác (OLEObject)',
  ],
  ['a web page as a chunk', body('<w:altChunk r:id="rId9"/>'), 'Phần chính: tệp có phần lạ (altChunk)'],
  ['a web page as a part', withPart('word/a.mht', 'x'), 'Trong tệp: tệp có phần lạ (word/a.mht)'],
  [
    'a hyperlink',
    related(relation('hyperlink', 'https://vidu.example/', 'External')),
    'Trong tệp: tệp có liên kết ra ngoài (https://vidu.example/), bỏ liên kết',
  ],
  [
    'an attached template',
    related(relation('attachedTemplate', 'file:///C:/a.dotm', 'External')),
    'Trong tệp: tệp có liên kết ra ngoài (file:///C:/a.dotm), bỏ liên kết',
  ],
  [
    'a link that says it is none',
    related(relation('image', 'http://vidu.example/a.png')),
    'Trong tệp: tệp có liên kết ra ngoài (http://vidu.example/a.png), bỏ liên kết',
  ],
  [
    'a picture of a share',
    body('<v:imagedata src="\\\\vidu\\a.png"/>'),
    'Phần chính: tệp có liên kết ra ngoài (\\\\vidu\\a.png), bỏ liên kết',
  ],
  [
    'bound data',
    body('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr></w:sdt>'),
    'Phần chính: ô nội dung gắn với dữ liệu XML, bỏ ràng buộc',
  ],
  [
    'a document type',
    withPart('word/a.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
    'Trong tệp: phần word/a.xml có khai báo DOCTYPE',
  ],
  [
    'XML that is not closed',
    withPart('word/a.xml', '<a><b></a>'),
    'Trong tệp: phần word/a.xml không đọc được, mở bằng Word rồi lưu lại',
  ],
  [
    'XML in UTF-16',
    withPart('word/a.xml', Buffer.from('\ufeff<a/>', 'utf16le')),
    'Trong tệp: phần word/a.xml không đọc được, mở bằng Word rồi lưu lại',
  ],
  [
    'INCLUDETEXT',
    body(instruction('INCLUDETEXT "C:\\\\mat.docx"')),
    'Phần chính, đoạn 2: trường Word INCLUDETEXT không được dùng, chỉ nhận PAGE, NUMPAGES, DATE',
  ],
  [
    'DDE in pieces',
    body(instruction('DD</w:instrText><w:instrText>EAUTO c:\\\\cmd')),
    'Phần chính, đoạn 2: trường Word DDEAUTO không được dùng, chỉ nhận PAGE, NUMPAGES, DATE',
  ],
  [
    'a simple field',
    body('<w:fldSimple w:instr=" INCLUDEPICTURE a "/>'),
    'Phần chính, đoạn 1: trường Word INCLUDEPICTURE không được dùng, chỉ nhận PAGE, NUMPAGES, DATE',
  ],
  [
    'a formula',
    body(table(row('1'), `<w:tr><w:tc>${instruction('=SUM(ABOVE)')}</w:tc></w:tr>`)),
    'Phần chính, bảng 1, hàng 2: trường Word =SUM(ABOVE) không được dùng, chỉ nhận PAGE, NUMPAGES, DATE',
  ],
  [
    'a field in a field',
    body(nestedField()),
    'Phần chính, đoạn 2: trường Word  không được dùng, chỉ nhận PAGE, NUMPAGES, DATE',
  ],
  [
    'an unknown field',
    body(table(row('a'), row('b', '{la_lam}'))),
    'Phần chính, bảng 1, hàng 2: không có trường la_lam',
  ],
  [
    'an unknown field in the header',
    () => aTemplate({ header: paragraph('{la_lam}') }),
    'Đầu trang, đoạn 1: không có trường la_lam',
  ],
  ['a field in capitals', body(paragraph('{NGUOI_GUI}')), 'Phần chính, đoạn 2: không có trường NGUOI_GUI'],
  ['a brace left open', body(paragraph('{nguoi_gui')), 'Phần chính, đoạn 2: dấu ngoặc mở chưa đóng: nguoi_gui'],
  [
    'a brace over two paragraphs',
    body(paragraph('{nguoi') + paragraph('_gui}')),
    'Phần chính, đoạn 2: dấu ngoặc mở chưa đóng: nguoi | Phần chính, đoạn 3: dấu ngoặc đóng chưa mở: _gui',
  ],
  ['a brace never opened', body(paragraph('nguoi_gui}')), 'Phần chính, đoạn 2: dấu ngoặc đóng chưa mở: nguoi_gui'],
  ['braces in braces', body(paragraph('{nguoi{gui}')), 'Phần chính, đoạn 2: dấu ngoặc lồng nhau: nguoi{gui'],
  ['empty braces', body(paragraph('{ }')), 'Phần chính, đoạn 2: hai dấu ngoặc không có tên trường'],
  ['a loop left open', body(paragraph('{#tai_lieu}{ten}')), 'Phần chính, đoạn 2: danh sách tai_lieu mở chưa đóng'],
  ['a loop never opened', body(paragraph('{/tai_lieu}')), 'Phần chính, đoạn 2: danh sách tai_lieu đóng mà chưa mở'],
  [
    'a loop over a text',
    body(paragraph('{#nguoi_gui}x{/nguoi_gui}')),
    'Phần chính, đoạn 2: nguoi_gui không phải danh sách',
  ],
  [
    'a list as a text',
    body(paragraph('{tai_lieu}')),
    'Phần chính, đoạn 2: tai_lieu là danh sách, cần mở bằng # và đóng bằng /',
  ],
  ['a part outside of its list', body(paragraph('{ten}')), 'Phần chính, đoạn 2: không có trường ten'],
  [
    'a loop out of a table',
    body(table(row('{#tai_lieu}{ten}')) + paragraph('{/tai_lieu}')),
    'Phần chính, đoạn 2: danh sách tai_lieu mở và đóng ở hai nơi khác nhau, để trong cùng một bảng hoặc một đoạn',
  ],
  [
    'a field in a note',
    withPart('word/footnotes.xml', `<w:footnotes xmlns:w="w">${paragraph('{nguoi_gui}')}</w:footnotes>`),
    'Chú thích, đoạn 1: trường nguoi_gui nằm trong chú thích, không điền được',
  ],
  [
    'a required field left out',
    () => zipOf({ ...templateParts({}), 'word/document.xml': '<w:document xmlns:w="w"><w:body/></w:document>' }),
    'Trong tệp: thiếu trường bắt buộc so_ky_hieu',
  ],
]

describe('checking an uploaded template', function () {
  this.timeout(30_000)

  const told = (problems: readonly TemplateProblem[]) => problems.map((problem) => problemText(problem, vi))

  for (const [what, template, words] of bad)
    it(`refuses ${what} and says where`, async () => {
      expect(told((await renderer.check(await template(), catalogue)).problems).join(' | ')).to.equal(words)
    })

  it('tells everything that is wrong at once', async () => {
    const template = await aTemplate({
      body: paragraph('{la_lam} {nguoi_gui') + instruction('IF 1 = 1 a b'),
      relationships: relation('hyperlink', 'http://a/', 'External'),
    })
    const codes = (await renderer.check(template, catalogue)).problems.map(({ code }) => code)
    expect(codes).to.have.members(['externalLink', 'unknownField', 'unclosedBrace', 'wordField'])
  })

  it('tells two hundred problems at most, of however many', async () => {
    const names = Array.from({ length: 130_000 }, (_, no) => paragraph(`{la_${randomBytes(8).toString('hex')}_${no}}`))
    expect((await checkTemplate(await aTemplate({ body: names.join('') }), catalogue)).problems).to.have.length(200)
  })

  it('takes a good one, and lists the fields that it uses', async () => {
    const template = await aTemplate({
      body: table(row('STT', 'Tài liệu'), row('{#tai_lieu}{stt}', '{ten}{/tai_lieu}')) + instruction(' PAGE '),
      header: paragraph('{nguoi_</w:t></w:r><w:r><w:t>gui}'),
      relationships: relation('theme', 'theme/theme1.xml'),
    })
    expect(await renderer.check(template, catalogue)).to.deep.equal({
      fields: ['so_ky_hieu', 'nguoi_gui', 'tai_lieu'],
      problems: [],
    })
  })

  it('gives up on a file that keeps it busy, and goes on with the next', async () => {
    const slow = createRenderer({ limits: { timeOf: () => 1 } })
    const heavy = await aTemplate({ body: paragraph('đơn').repeat(200_000) })
    expect(told((await slow.check(heavy, catalogue)).problems)).to.deep.equal([
      'Trong tệp: tệp nặng quá, không đọc xong trong 5 giây',
    ])
    await slow.stop()
    expect((await renderer.check(await aTemplate(), catalogue)).problems).to.deep.equal([])
  })
})

async function manyParts() {
  return aTemplate({ parts: Object.fromEntries(Array.from({ length: 300 }, (_, no) => [`word/a${no}.xml`, '<x/>'])) })
}

/** The directory says that a part of 700 kB has 61 MB. */
async function swollenDirectory() {
  return withSize(await withPart('word/media/a.png', randomBytes(700_000))(), 61 << 20)
}

/** The directory says that a part of 30 MB has a thousand bytes. */
async function shrunkDirectory() {
  return withSize(await withPart('word/media/a.png', Buffer.alloc(30 << 20))(), 1000)
}

function withSize(zip: Buffer, size: number): Buffer {
  const entry = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zip.writeUInt32LE(size, entry + 24)
  return zip
}

async function encryptedPart() {
  const zip = await aTemplate()
  const entry = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  zip.writeUInt16LE(zip.readUInt16LE(entry + 8) | 1, entry + 8)
  return zip
}

function nestedField(): string {
  const mark = (type: string) => `<w:fldChar w:fldCharType="${type}"/>`
  return `<w:p><w:r>${mark('begin')}${mark('begin')}<w:instrText>PAGE</w:instrText>${mark('end')}${mark('end')}</w:r></w:p>`
}
