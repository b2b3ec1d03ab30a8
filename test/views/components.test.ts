import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import ejs from 'ejs'
import { translator } from '../../src/language/translate.ts'
import { packageRoot } from '../../src/root.ts'
import * as fixtures from './fixtures.ts'

const views = join(packageRoot, 'views')
const styles = join(packageRoot, 'public/styles')

const namesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

const componentNames = namesIn(join(views, 'components'), '.ejs')

const frame = { t: translator('vi'), lang: 'vi', csrf: 'token', asset: (path: string) => `/assets/0/${path}` }

const rendered = (name: string, locals: object) =>
  ejs.renderFile(join(views, 'components', `${name}.ejs`), { ...frame, ...locals }, { views: [views] })

const eachRendering = async (look: (html: string, name: string) => void) => {
  for (const [name, [local, ...values]] of Object.entries(fixtures.components))
    for (const value of values) look(await rendered(name, { [local]: value }), name)
}

/** Every text of a fixture becomes one that would be markup if it were not escaped. */
const hostile = (value: unknown, key = ''): unknown => {
  if (Array.isArray(value)) return value.map((one) => hostile(one, key))
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, name)]))
  const isCode = [
    'kind',
    'state',
    'tone',
    'look',
    'name',
    'icon',
    'iconAfter',
    'sorted',
    'type',
    'id',
    'width',
  ].includes(key)
  return typeof value === 'string' && !isCode ? `${value}"'<b onclick=x>` : value
}

describe('components', () => {
  it('have a fixture each', () => {
    expect(Object.keys(fixtures.components).sort()).to.deep.equal(componentNames.filter((name) => name !== 'gallery'))
  })

  for (const [name, [local, ...values]] of Object.entries(fixtures.components)) {
    it(`${name} renders alone, from what its head comment names`, async () => {
      for (const value of values) {
        const html = await rendered(name, { [local]: value })
        expect(html).not.to.match(/undefined|\[object|NaN/)
      }
    })
  }

  it('render together in the gallery', async () => {
    expect(await rendered('gallery', { gallery: fixtures })).to.include('gallery__panel')
  })

  it('speak English too', async () => {
    const english = { t: translator('en'), lang: 'en' }
    for (const [name, [local, ...values]] of Object.entries(fixtures.components))
      await rendered(name, { ...english, [local]: values[0] })
  })

  it('escape every text that they are given', async () => {
    for (const [name, [local, ...values]] of Object.entries(fixtures.components))
      for (const value of values) {
        const html = await rendered(name, { [local]: hostile(value) })
        expect(html, name).not.to.include('<b onclick')
      }
  })

  it('tie every label to its input and every description to its field', async () => {
    await eachRendering((html, name) => {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])
      for (const [, target] of html.matchAll(/<label[^>]* for="([^"]+)"/g)) expect(ids, name).to.include(target)
      for (const [, targets] of html.matchAll(/ aria-(?:describedby|labelledby)="([^"]+)"/g))
        for (const target of targets!.split(' ')) expect(ids, name).to.include(target)
      expect(new Set(ids).size, `${name}: an id twice`).to.equal(ids.length)
    })
  })

  it('give every input a label', async () => {
    await eachRendering((html, name) => {
      const labelled = new Set([...html.matchAll(/<label[^>]* for="([^"]+)"/g)].map((match) => match[1]))
      for (const [tag] of html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)) {
        if (tag.includes('type="hidden"') || tag.includes('aria-label=')) continue
        expect([...labelled], `${name}: ${tag}`).to.include(/ id="([^"]+)"/.exec(tag)?.[1])
      }
    })
  })

  it('send every posted form with its token', async () => {
    await eachRendering((html, name) => {
      for (const [form] of html.matchAll(/<form[^>]*method="post"[\s\S]*?<\/form>/g))
        expect(form, name).to.include('name="csrf"')
    })
  })
})

describe('the due date', () => {
  it('draws at most six days over and says all of them in words', async () => {
    const html = await rendered('due-date', {
      due: { ...fixtures.due.over, words: 'quá hạn 22 ngày', ruler: { past: 10, left: 0, over: 16 } },
    })
    expect(html.match(/due-date__day--over/g)).to.have.length(6)
    expect(html).to.include('quá hạn 22 ngày')
  })

  it('hides the ruler from a reader of screens', async () => {
    expect(await rendered('due-date', { due: fixtures.due.soon })).to.match(/due-date__ruler" aria-hidden="true"/)
  })
})

describe('the queue', () => {
  it('gives no link and no checkbox for a letter that one may only know to exist', async () => {
    const [first] = fixtures.queue.rows
    const row = { ...first, href: undefined, nextAct: undefined, selectable: false }
    const html = await rendered('queue-table', { table: { ...fixtures.queue, rows: [row] } })
    const body = html.slice(html.indexOf('<tbody'))
    expect(body).not.to.match(/<a |<input/)
  })
})

describe('the receipt of a denunciation', () => {
  it('has no QR, no name of a sender and not the word', async () => {
    const html = await rendered('receipt', { receipt: fixtures.secretReceipt })
    expect(html).not.to.include('<svg')
    expect(html).not.to.match(/NGƯỜI GỬI|Đã nhận của|tố cáo/i)
  })
})

describe('views', () => {
  const files = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ejs'))

  for (const path of files) {
    it(`${path} keeps to the content security policy and escapes`, () => {
      const source = readFileSync(join(views, path), 'utf8')
      expect(() => ejs.compile(source, { filename: join(views, path), views: [views] })).not.to.throw()
      expect(source, 'inline style').not.to.match(/\sstyle\s*=/)
      expect(source, 'inline handler').not.to.match(/\son[a-z]+\s*=\s*["']/)
      expect(source, 'inline script').not.to.match(/<script(?![^>]*\bsrc=)/)
      for (const [, raw] of source.matchAll(/<%-\s*([\s\S]*?)%>/g))
        expect(raw!.trim(), 'raw output').to.match(/^(include\(|body$)/)
    })
  }
})

describe('style sheets', () => {
  const read = (path: string) => readFileSync(join(styles, path), 'utf8')
  const sheets = readdirSync(styles, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))

  it('belong to a component each', () => {
    // `field` and `choice-field` also hold what all fields share.
    for (const name of namesIn(join(styles, 'components'), '.css')) expect(componentNames).to.include(name)
  })

  const importsOf = (sheet: string) =>
    [...read(sheet).matchAll(/@import url\("\.\/(.+?)"\) layer\((\w+)\);/g)].map((match) => match[1] ?? '')

  it('are all imported once, in a layer, but for what only citizens see', () => {
    const forCitizens = ['public.css', 'layout/public-page.css', 'pages/lookup.css']
    expect(importsOf('app.css').sort()).to.deep.equal(
      sheets.filter((path) => path !== 'app.css' && !forCitizens.includes(path)).sort(),
    )
    const imported = importsOf('public.css')
    expect(new Set(imported).size).to.equal(imported.length)
    expect(sheets).to.include.members(imported)
  })

  for (const path of sheets) {
    it(`${path} closes what it opens and takes colours from the tokens`, () => {
      const source = read(path).replace(/\/\*[\s\S]*?\*\//g, '')
      expect(source.split('{').length).to.equal(source.split('}').length)
      expect(source).not.to.include('!important')
      const paper = ['tokens.css', 'print.css', 'components/receipt.css', 'components/qr-code.css', 'fonts.css']
      if (!paper.includes(path))
        expect(source, 'a colour outside of tokens.css').not.to.match(/#[0-9a-f]{3,8}\b|rgb\(/i)
    })
  }

  it('use only tokens that exist', () => {
    const all = sheets.map(read).join('\n')
    const set = new Set([...all.matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]))
    for (const [, name, after] of all.matchAll(/var\((--[\w-]+)(.)/g))
      if (after !== ',') expect([...set], name).to.include(name)
  })

  it('style no class that no view has, in the components', () => {
    const sources = readdirSync(views, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ejs'))
      .map((path) => readFileSync(join(views, path), 'utf8'))
      .join('\n')
    for (const name of namesIn(join(styles, 'components'), '.css')) {
      const blocks = new Set(
        [...read(`components/${name}.css`).matchAll(/\.([a-z][\w-]*?)(?:__|--|[^\w-])/g)].map((m) => m[1]!),
      )
      for (const block of blocks) expect(sources, `${name}.css .${block}`).to.include(block)
    }
  })
})
