import { expect } from 'chai'
import fc from 'fast-check'
import type { Block, PaperSheet } from '../../src/rendering/index.ts'
import { readPdf, wordsOf, wordsOfDocx, wordsOfPdf } from './read-back.ts'
import { renderer } from './shared-renderer.ts'
import { aSheet, sheetOf } from './some-sheets.ts'

const capitals = (text: string) => text.normalize('NFC').toLocaleUpperCase('vi')

/** The words of a sheet in the order of NĐ 30/2020, written down again apart from the renderers. */
function wordsOfSheet(sheet: PaperSheet): string[] {
  const isLetter = sheet.layout === 'letter'
  const { addressee, recipients, signature } = sheet
  const names = (all: readonly string[]) => all.map((name) => `- ${name}`)
  return wordsOf(
    [
      ...(sheet.form ? [`${sheet.form.official}, ${sheet.form.set}`] : []),
      ...[capitals(sheet.parent), capitals(sheet.body)],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
      ...(sheet.number ? [`Số: ${sheet.number}`] : []),
      ...(isLetter ? [sheet.summary] : []),
      sheet.placeAndDate,
      ...sheet.marks.map(capitals),
      capitals(sheet.title),
      ...(isLetter ? [] : [sheet.summary]),
      capitals(sheet.authority ?? ''),
      ...(addressee.length > 0 ? ['Kính gửi:'] : []),
      ...(addressee.length === 1 ? addressee : names(addressee)),
      ...sheet.blocks.flatMap(textsOfBlock),
      ...(recipients.length > 0 ? ['Nơi nhận:', ...names(recipients)] : []),
      ...signature.lines.map(capitals),
      ...[signature.note ?? '', signature.name],
    ].join(' '),
  )
}

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return [block.text]
    case 'grounds':
      return [...block.items]
    case 'articles':
      return block.items.flatMap(({ name, text }) => [name, text])
    case 'list':
      return block.items.map((text) => `- ${text}`)
    case 'table':
      return [...block.columns, ...block.rows.flat()]
    case 'signatures':
      return block.signers.flatMap(({ title, note, name }) => [capitals(title), note, name])
  }
}

const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵẪỮĐ019']
const signs = [...'#$*_@<>\\`~=-+/[](){}"\'&%;:.,!?…–“”']
const word = fc
  .string({
    unit: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...signs)),
    minLength: 1,
    maxLength: 9,
  })
  .chain((text) => fc.constantFrom(text, text.normalize('NFD')))
const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))
const texts = fc.array(text, { maxLength: 4 })
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph' as const),
    text,
    style: fc.constantFrom(undefined, 'bold' as const, 'italic' as const),
  }),
  fc.record({ kind: fc.constant('heading' as const), text, centred: fc.boolean() }),
  fc.record({ kind: fc.constant('grounds' as const), items: texts }),
  fc.record({ kind: fc.constant('list' as const), items: texts }),
  fc.record({
    kind: fc.constant('articles' as const),
    items: fc.array(fc.record({ name: word, text }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.tuple(word, word, word),
    rows: fc.array(fc.tuple(word, text, word), { maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('signatures' as const),
    signers: fc.array(fc.record({ title: text, note: word, name: word }), { maxLength: 3 }),
  }),
)
const sheet: fc.Arbitrary<PaperSheet> = fc
  .record({
    layout: fc.constantFrom('titled', 'letter', 'decision', 'slip', 'minutes'),
    parent: word,
    body: text,
    number: fc.constantFrom('', '12/TB-BTCD'),
    placeAndDate: fc.constantFrom('', 'Quảng Ngãi, ngày 04 tháng 9 năm 2026'),
    title: text,
    summary: text,
    authority: fc.constantFrom('', 'Chủ tịch xã'),
    addressee: texts,
    blocks: fc.array(block, { maxLength: 6 }),
    recipients: texts,
    signature: fc.record({ lines: fc.array(word, { maxLength: 2 }), name: fc.oneof(fc.constant(''), word) }),
    marks: fc.array(word, { maxLength: 2 }),
  })
  .map((given) => aSheet(given))

describe('a paper in both of its forms', function () {
  this.timeout(60_000)

  async function expectSameWords(given: PaperSheet, as = (words: string[]) => words) {
    const [pdf, docx] = await Promise.all([renderer.pdf(given), renderer.docx(given)])
    const words = wordsOfSheet(given)
    expect(await wordsOfDocx(docx)).to.deep.equal(words)
    expect(as(wordsOfPdf(await readPdf(pdf)))).to.deep.equal(as(words))
  }

  for (const [layout, given] of Object.entries(sheetOf))
    it(`says in PDF and DOCX what the sheet says, in its order: ${layout}`, () => expectSameWords(given))

  it('says it whatever letters, signs and gaps the sheet holds', async () => {
    // Where a line ends inside of a long run of letters cannot be told from a gap: letters are compared, not words.
    await fc.assert(
      fc.asyncProperty(sheet, (given) => expectSameWords(given, (words) => [words.join('')])),
      { numRuns: 100 },
    )
  })

  it('loses nothing of a text of five thousand letters, with and without a space', async () => {
    const long = 'nguyễn văn ẫm '.repeat(360)
    const endless = 'Ữ'.repeat(5000)
    await expectSameWords(
      aSheet({
        blocks: [
          { kind: 'paragraph', text: long },
          {
            kind: 'table',
            columns: ['STT', 'Nội dung'],
            rows: [
              ['1', long],
              ['2', 'ngắn'],
            ],
            shares: [1, 6],
          },
        ],
      }),
    )
    const pieces = await readPdf(await renderer.pdf(aSheet({ blocks: [{ kind: 'paragraph', text: endless }] })))
    expect(wordsOfPdf(pieces).join('')).to.include(endless)
  })
})
