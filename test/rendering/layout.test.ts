import { expect } from 'chai'
import { readFont } from '../../src/rendering/font-file.ts'
import { fontBytes } from '../../src/rendering/fonts.ts'
import { type PaperSheet, RenderingRefused, sheetHash } from '../../src/rendering/index.ts'
import { readPdf } from './read-back.ts'
import { renderer } from './shared-renderer.ts'
import { aReceipt, aSheet, sheetOf } from './some-sheets.ts'

describe('a paper by Decree 30/2020', function () {
  this.timeout(30_000)
  const read = async (given: PaperSheet) => readPdf(await renderer.pdf(given))

  it('is A4, and keeps its margins on every page of every layout', async () => {
    for (const [layout, given] of Object.entries(sheetOf)) {
      const { pages, pieces } = await read(given)
      for (const page of pages) expect([page.width, page.height].map(Math.round), layout).to.deep.equal([210, 297])
      const text = pieces.filter(({ text, isRepeated }) => text.trim() && !isRepeated)
      expect(Math.min(...text.map(({ left }) => left)), layout).to.be.closeTo(30, 0.1)
      expect(Math.max(...text.map(({ right }) => right)), layout).to.be.at.most(195.1)
      expect(Math.min(...text.map(({ baseline }) => baseline)), layout).to.be.at.least(20)
      expect(Math.max(...text.map(({ baseline }) => baseline)), layout).to.be.at.most(277)
    }
  })

  it('numbers its pages from the second on, in the middle above the text', async () => {
    const { pages, pieces } = await read(sheetOf.titled)
    const numbers = pieces.filter(({ baseline, text }) => baseline < 20 && /^\d+$/.test(text))
    expect(numbers.map(({ page, text }) => `${page}: ${text}`)).to.deep.equal(
      pages.slice(1).map((_, index) => `${index + 2}: ${index + 2}`),
    )
    for (const { left, right } of numbers) expect((left + right) / 2).to.be.closeTo(112.5, 0.5)
  })

  it('repeats the head of a table and never parts a row', async () => {
    const { pages, pieces } = await read(sheetOf.titled)
    const heads = pieces.filter(({ text }) => text === 'STT').map(({ page }) => page)
    expect(heads).to.deep.equal(pages.map((_, index) => index + 1))
    const pageOf = new Map(
      pieces.filter(({ text }) => /^Tài liệu thứ/.test(text)).map((piece) => [piece.text, piece.page]),
    )
    const ends = pieces.filter(({ text }) => text.endsWith('nguyễn.')).map(({ page }) => page)
    expect(ends).to.deep.equal([...pageOf.values()])
  })

  it('keeps the name with the lines above it, on the page of the last words', async () => {
    const words = 'Đơn đủ điều kiện thụ lý theo Điều 27 Luật Khiếu nại của Quốc hội.'
    for (let count = 20; count < 34; count++) {
      const blocks = Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: words }))
      const { pieces } = await read(aSheet({ blocks }))
      const pages = ['KT. TRƯỞNG BAN', 'Nguyễn Hoàng Nam', 'Nơi nhận:'].map(
        (text) => pieces.find((one) => one.text === text)?.page,
      )
      const last = pieces.findLast(({ text }) => text === words)?.page
      expect(pages, String(count)).to.deep.equal([last, last, last])
    }
  })

  it('leaves room for a signature: 20 mm and more between office and name', async () => {
    const { pieces } = await read(aSheet())
    const at = (text: string) => pieces.find((piece) => piece.text === text)!.baseline
    expect(at('Nguyễn Hoàng Nam') - at('PHÓ TRƯỞNG BAN')).to.be.within(22, 35)
  })

  it('prints nothing on a page of its own where nobody signs', async () => {
    const { pages } = await read(sheetOf.minutes)
    expect(pages).to.have.length(2)
  })

  it('is an archive file with its title and day, in Vietnamese, with Tinos inside and no other font', async () => {
    for (const given of Object.values(sheetOf)) {
      const source = (await renderer.pdf(given)).toString('latin1')
      expect(source)
        .to.match(/<pdfaid:part>2<\/pdfaid:part>/)
        .and.match(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
      expect(source).to.match(/\/Lang ?\(vi/)
      expect(source).to.include('2026-09-04')
      const fonts = [...source.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name)
      expect(fonts).to.have.length.at.least(3)
      expect(fonts.filter((name) => !/^[A-Z]{6}\+Tinos-/.test(name))).to.deep.equal([])
      expect(source.match(/\/FontFile[23]?\b/g)).to.have.length(fonts.length)
    }
  })

  it('gives the same bytes for the same sheet, and another hash for another', async () => {
    for (const make of [renderer.pdf, renderer.docx]) {
      const [one, two, other] = await Promise.all([
        make(aSheet()),
        make(aSheet()),
        make(aSheet({ number: '13/TB-BTCD' })),
      ])
      expect(one.equals(two)).to.equal(true)
      expect(one.equals(other)).to.equal(false)
    }
    const { code, ...others } = aSheet()
    expect(sheetHash({ ...others, code })).to.equal(sheetHash(aSheet()))
    expect(sheetHash(aSheet({ marks: ['Mật'] }))).not.to.equal(sheetHash(aSheet()))
  })

  const refusals: [string, Partial<PaperSheet>, string, string | undefined][] = [
    [
      'a letter that the font lacks',
      { blocks: [{ kind: 'list', items: ['được', 'chữ 漢'] }] },
      'blocks.0.items.1',
      '漢',
    ],
    ['half a letter', { summary: 'a\ud800b' }, 'summary', '\ud800'],
    ['a picture of a face', { signature: { lines: ['Trưởng ban'], name: 'Nam 😀' } }, 'signature.name', '😀'],
    ['a day that is none', { on: '2026-02-30' }, 'on', '2026-02-30'],
    [
      'a row that does not fit',
      { blocks: [{ kind: 'table', columns: ['a', 'b'], rows: [['1', '2'], ['3']] }] },
      'blocks.0.rows.1',
      undefined,
    ],
  ]
  for (const [what, given, field, text] of refusals)
    it(`refuses ${what}, and names the field, in PDF and in DOCX`, async () => {
      for (const make of [renderer.pdf, renderer.docx]) {
        const refused = await make(aSheet(given)).catch((error: unknown) => error)
        expect(refused).to.be.instanceOf(RenderingRefused).and.include({ field, text })
      }
    })

  it('has the same letters in all four faces, so that one answers for them', () => {
    const faces = fontBytes().map(readFont)
    const lettersOf = (face: (typeof faces)[0]) => Array.from({ length: 0xffff }, (_, code) => face.has(code)).join()
    expect(new Set(faces.map(lettersOf)).size).to.equal(1)
  })
})

describe('the receipt as a file', function () {
  this.timeout(30_000)

  it('is one sheet of A5, or a strip of 80 mm as long as its text', async () => {
    const sizes = await Promise.all(
      (['a5', 'strip'] as const).map(
        async (size) => (await readPdf(await renderer.receiptPdf(aReceipt(), size))).pages,
      ),
    )
    expect(sizes.map((pages) => pages.length)).to.deep.equal([1, 1])
    expect(sizes.map(([page]) => Math.round(page.width))).to.deep.equal([148, 80])
    expect(Math.round(sizes[0][0].height)).to.equal(210)
    expect(sizes[1][0].height).to.be.within(150, 280)
  })

  it('of a denunciation shows no more than it is given: no picture, one signer', async () => {
    const secret = aReceipt({
      qr: undefined,
      facts: [{ label: 'Đã nhận', text: 'Đơn' }],
      signers: [{ title: 'Người nhận', note: '', name: 'Lan' }],
    })
    for (const size of ['a5', 'strip'] as const) {
      const pdf = await renderer.receiptPdf(secret, size)
      const text = (await readPdf(pdf)).pieces.map((piece) => piece.text).join(' ')
      expect(text)
        .to.include('7305 2216 8492')
        .and.not.match(/Lành|La Hà|Người gửi|tố cáo/i)
      expect(pdf.toString('latin1')).not.to.match(/\/Figure\b/)
    }
    expect((await renderer.receiptPdf(aReceipt(), 'a5')).toString('latin1')).to.match(/\/Figure\b/)
  })
})
