import { expect } from 'chai'
import { RenderingRefused } from '../../src/rendering/index.ts'
import { partsOf, wordsOfDocx } from './read-back.ts'
import { renderer } from './shared-renderer.ts'
import { aSheet } from './some-sheets.ts'
import { aTemplate, catalogue, paragraph, row, table } from './some-templates.ts'

describe('filling a template', function () {
  this.timeout(30_000)

  it('puts every value where its field stands, row by row in a table, in the header too', async () => {
    const template = await aTemplate({
      body:
        paragraph('Kính gửi: {nguoi_</w:t></w:r><w:r><w:t>gui}.') + table(row('{#tai_lieu}{stt}', '{ten}{/tai_lieu}')),
      header: paragraph('{so_ky_hieu}'),
    })
    const filled = await renderer.fill(template, {
      so_ky_hieu: '12/TB',
      nguoi_gui: 'Võ Thị Lành',
      tai_lieu: [
        { stt: '1', ten: 'Đơn' },
        { stt: '2', ten: 'Quyết định' },
      ],
    })
    expect((await wordsOfDocx(filled)).join(' ')).to.equal('Số: 12/TB Kính gửi: Võ Thị Lành. 1 Đơn 2 Quyết định')
    expect((await partsOf(filled))['word/header1.xml']).to.include('12/TB')
  })

  it('takes a value as text, whatever it looks like, and its line ends as breaks', async () => {
    const value = 'a <w:p/> & "b" {nguoi_gui} {#x}\r\ndòng hai'
    const filled = await renderer.fill(await aTemplate(), { so_ky_hieu: value, nguoi_gui: 'không phải' })
    const xml = (await partsOf(filled))['word/document.xml']
    expect(xml)
      .to.include('a &lt;w:p/&gt; &amp; ')
      .and.include('{nguoi_gui} {#x}')
      .and.match(/<w:br\/>.*dòng hai/)
    expect(xml).not.to.include('không phải')
  })

  it('drops control characters, composes letters, and leaves an empty value empty', async () => {
    const template = await aTemplate({ body: paragraph('[{nguoi_gui}]') })
    const filled = await renderer.fill(template, { so_ky_hieu: `Vie\u0302\u0323t\u0000\u0007`, nguoi_gui: '' })
    expect((await wordsOfDocx(filled)).join(' ')).to.equal('Số: Việt []')
    expect((await partsOf(filled))['word/document.xml']).to.include('Việt')
  })

  it('gives the same bytes for the same values', async () => {
    const template = await aTemplate()
    const fill = () => renderer.fill(template, { so_ky_hieu: '12/TB' })
    expect((await fill()).equals(await fill())).to.equal(true)
  })

  it('takes our own paper with the names of fields in it as a template, capitals and all', async () => {
    const sheet = aSheet({ body: '{nguoi_gui}', number: '{so_ky_hieu}' })
    const template = await renderer.docx(sheet)
    expect((await renderer.check(template, catalogue)).problems).to.deep.equal([])
    const filled = await renderer.fill(template, { so_ky_hieu: '12/TB', nguoi_gui: 'Ban Tiếp công dân' })
    expect(await wordsOfDocx(filled)).to.include.members(['12/TB', 'Ban', 'Tiếp', 'BAN'])
    expect((await partsOf(filled))['word/document.xml']).to.match(/<w:caps\/>[^§]{0,60}<w:t[^>]*>Ban Tiếp công dân/)
  })

  it('refuses what is no template', async () => {
    const refused = await renderer.fill(Buffer.from('đơn'), {}).catch((error: unknown) => error)
    expect(refused).to.be.instanceOf(RenderingRefused)
  })
})
