import { expect } from 'chai'
import { paperCodes, templateCatalogue, templateSample } from '../../../src/papers/sheets/index.ts'
import { templateFor } from '../../../src/papers/templates/paper-templates.ts'
import { renderIssued } from '../../../src/papers/templates/render-issued.ts'
import { inventedFill } from '../../../src/papers/templates/try-template.ts'
import type { Block } from '../../../src/rendering/index.ts'
import type { People, SignedIn } from '../../people.ts'
import { anOffice, as } from '../../people.ts'
import { wordsOfDocx } from '../../rendering/read-back.ts'
import { zipOf } from '../../rendering/some-templates.ts'
import { world } from '../../world.ts'

const on = '2026-09-15'

/** The built-in paper with its fields named, with other blocks where a test wants them. */
async function aTemplateOf(
  code: string,
  blocks = (given: readonly Block[]): readonly Block[] => given,
): Promise<Buffer> {
  const sample = templateSample(code, on)
  return (await world()).parts.renderer.docx({ ...sample, blocks: blocks(sample.blocks) })
}

const plus = (text: string) => (blocks: readonly Block[]) => [...blocks, { kind: 'paragraph' as const, text }]

describe('a template of the office', () => {
  let people: People
  let ha: SignedIn
  before(async () => {
    people = await anOffice()
    ha = await as(people.ha)
  })

  const upload = (code: string, bytes: Buffer, version: number, name = 'mẫu.docx') =>
    ha
      .multipart(`/admin/templates/${code}/versions`)
      .field('version', String(version))
      .attach('uploads', bytes, { filename: name, contentType: 'application/octet-stream' })

  it('begins from the built-in paper with its fields named, and goes in force after a trial', async () => {
    const sample = await ha.get('/admin/templates/TF-2/sample.docx').buffer(true).parse(binary).expect(200)
    expect(await wordsOfDocx(sample.body)).to.include('{so_ky_hieu}')
    await upload('TF-2', await aTemplateOf('TF-2', plus('Câu riêng của cơ quan.')), 0).expect(303)
    expect(await templateFor(people.office, 'TF-2')).to.equal(null)
    const page = await ha.get('/admin/templates/TF-2').expect(200)
    expect(page.text).to.include('mẫu.docx').and.include('Đang dùng mẫu có sẵn')
    const trial = await ha.get('/admin/templates/TF-2/versions/1/trial.docx').buffer(true).parse(binary).expect(200)
    const words = (await wordsOfDocx(trial.body)).join(' ')
    expect(words).to.include('Nguyễn Thị Thử').and.include('Câu riêng của cơ quan.').and.not.match(/[{}]/)
    await ha.post('/admin/templates/TF-2/versions/1/force', { version: 1 }).expect(303)
    expect(await templateFor(people.office, 'TF-2')).to.include({ id: 'TF-2@1' })
    expect((await ha.get('/admin/templates').expect(200)).text).to.include('Phiên bản 1 của cơ quan')
  })

  it('is refused with the field and its place, and the name of the file stays', async () => {
    const bad: [Buffer, string][] = [
      [await aTemplateOf('CF-2', plus('{ten_la}')), 'không có trường ten_la'],
      [await aTemplateOf('CF-2', plus('{ma_phan_anh}')), 'không có trường ma_phan_anh'],
      [await aTemplateOf('CF-2', plus('{nguoi_gui')), 'dấu ngoặc mở chưa đóng'],
      [await aTemplateOf('CF-2', () => []), 'thiếu trường bắt buộc'],
      [Buffer.from('không phải tệp Word'), 'không phải tệp DOCX'],
      [await zipOf({ 'xl/workbook.xml': '<x/>' }), 'không phải tệp DOCX'],
    ]
    for (const [bytes, words] of bad) {
      const refused = await upload('CF-2', bytes, 0, 'mẫu sửa.docx').expect(422)
      expect(refused.text, words).to.include(words).and.include('Tệp vừa gửi: mẫu sửa.docx')
    }
    const placed = await upload('CF-2', bad[0][0], 0)
    expect(placed.text).to.match(/đoạn \d+: không có trường ten_la/)
    expect((await upload('CF-2', Buffer.alloc(0), 0)).status).to.equal(422)
    expect(await templateFor(people.office, 'CF-2')).to.equal(null)
  })

  it('knows no field that tells who denounced, in a paper that goes to others', async () => {
    const names = templateCatalogue('DF-6').map(({ name }) => name)
    expect(names).to.not.include.members(['ho_ten_nguoi_gui'])
    const refused = await upload('DF-6', await aTemplateOf('DF-6', plus('{ho_ten_nguoi_gui}')), 0).expect(422)
    expect(refused.text).to.include('không có trường ho_ten_nguoi_gui')
  })

  it('is the own office’s alone', async () => {
    const others = await anOffice()
    expect(await templateFor(others.office, 'TF-2')).to.equal(null)
    const other = await as(others.ha)
    await other.get('/admin/templates/TF-2/versions/1/file.docx').expect(404)
    expect((await other.get('/admin/templates/TF-2').expect(200)).text).to.not.include('mẫu.docx')
  })

  it('gives way to the built-in paper and stays among the versions', async () => {
    const stale = await ha.post('/admin/templates/TF-2/built-in', { version: 1 }).expect(409)
    expect(stale.text).to.include('Phiên bản 1')
    await ha.post('/admin/templates/TF-2/built-in', { version: 2 }).expect(303)
    expect(await templateFor(people.office, 'TF-2')).to.equal(null)
    const page = await ha.get('/admin/templates/TF-2').expect(200)
    expect(page.text).to.include('Trở về mẫu có sẵn, thôi dùng phiên bản 1').and.include('mẫu.docx')
    await ha.get('/admin/templates/TF-2/versions/1/file.docx').expect(200)
    await ha.post('/admin/templates/TF-2/versions/9/force', { version: 3 }).expect(404)
  })

  it('is seen by who writes papers, and changed by manager and administrator only', async () => {
    const minh = await as(people.minh)
    const page = await minh.get('/admin/templates/TF-2').expect(200)
    expect(page.text).to.not.include('type="file"')
    await minh.post('/admin/templates/TF-2/versions/1/force', { version: 3 }).expect(403)
    await ha.get('/admin/templates/XX-1').expect(404)
  })

  it('can be begun from every built-in paper, which passes its own check', async function () {
    this.timeout(120_000)
    const { renderer } = (await world()).parts
    for (const code of paperCodes) {
      const docx = await aTemplateOf(code)
      const { problems } = await renderer.check(docx, templateCatalogue(code))
      expect(problems, code).to.deep.equal([])
      const office = { name: 'Ban Tiếp công dân', parentName: 'UBND tỉnh' }
      const filled = await renderIssued(renderer, templateSample(code, on), inventedFill(docx, code, { office, on }))
      const words = (await wordsOfDocx(filled.docx)).join(' ')
      expect(words, code).to.not.match(/[{}]/)
      if (templateCatalogue(code).every(({ name }) => name !== 'ho_ten_nguoi_gui'))
        expect(words, code).to.not.include('Nguyễn Thị Thử')
    }
  })
})

function binary(answer: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const res = answer as NodeJS.ReadableStream
  const chunks: Buffer[] = []
  res.on('data', (chunk: Buffer) => chunks.push(chunk))
  res.on('end', () => done(null, Buffer.concat(chunks)))
}
