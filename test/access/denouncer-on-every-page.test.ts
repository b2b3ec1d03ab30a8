import { expect } from 'chai'
import type { AppParts } from '../../src/app-parts.ts'
import type { Letter } from '../../src/letters/index.ts'
import { assignLetter, LetterModel } from '../../src/letters/index.ts'
import type { Reception } from '../../src/receptions/index.ts'
import { registerReception } from '../../src/receptions/index.ts'
import { allRoutes } from '../../src/routes.ts'
import { aDenunciation } from '../factories/letters.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
const identity = { name: 'Lý Bí Mật', address: 'thôn Kín, xã Ba Tơ', phone: '0901234567', idNumber: '051099001122' }
const told = [/Lý Bí Mật/i, /ly bi mat/i, /thôn Kín/i, /0901\s?234\s?567/, /051099001122|051 099 001 122/]
const gist = 'nhận tiền khi làm thủ tục'
const names = ['lan', 'nam', 'minh', 'tam', 'hoa', 'thu', 'son', 'ha'] as const
type Name = (typeof names)[number]
const outside: readonly Name[] = ['nam', 'tam', 'son', 'ha']

/** Product rule 11: every role against every page, with the ids of a real denunciation. */
describe('the writer of a denunciation, page by page and role by role', function () {
  this.timeout(180_000)
  let people: People
  let letter: Letter
  let visit: Reception
  const browsers = new Map<string, SignedIn>()
  const answers: { name: Name; path: string; status: number; text: string }[] = []

  before(async () => {
    people = await anOffice()
    for (const name of names) browsers.set(name, await as(people[name]))
    const { contextFor } = await world()
    letter = await aDenunciation(people.lan)
    await of('lan')
      .multipart(`/letters/${letter._id}/files`)
      .attach('uploads', pdf, 'Đơn của Lý Bí Mật.pdf')
      .expect(303)
    visit = await registerReception(contextFor(people.lan), {
      on: '14/09/2026',
      at: '08:10',
      kind: 'regular',
      people: [identity],
      contents: [{ kind: 'denunciation', summary: `Cán bộ địa chính xã ${gist} cấp giấy` }],
      documents: [],
      outcome: 'toAnswer',
    })
    await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
    letter = (await LetterModel.findById(letter._id).lean<Letter>()) ?? letter
    for (const path of await everyPage())
      for (const name of names) {
        const { status, text } = await of(name).get(path)
        answers.push({ name, path, status, text: text ?? '' })
      }
  })

  function of(name: string): SignedIn {
    const browser = browsers.get(name)
    if (!browser) throw new Error(name)
    return browser
  }

  async function everyPage(): Promise<string[]> {
    const { parts } = await world()
    const [file] = letter.files
    const routes = allRoutes.staff(parts as AppParts).filter((route) => route.method === 'get')
    const ids = [letter._id, visit._id]
    const paths = routes.flatMap(({ path }) =>
      ids.map((id) =>
        path
          .replace(/:(letterId|id)/g, id)
          .replace(':contentNo', '1')
          .replace(':transferNo', '1')
          .replace(':fileId', file.id)
          .replace(':clock', 'denunciation.initial-processing')
          .replace(/:\w+/g, letter._id)
          .replace(/\{.*\}/g, ''),
      ),
    )
    const asked = [
      '/search?q=Lý+Bí+Mật',
      '/search?q=0901234567',
      '/search?q=051099001122',
      '/search?q=thôn+Kín',
      `/search?q=${letter.no}/${letter.year}`,
      `/search?q=${letter.receiptCode}`,
      '/people?key=id:051099001122',
      '/people?key=phone:0901234567',
      '/people?key=name:ly+bi+mat',
      '/people/history?name=Lý+Bí+Mật&phone=0901234567&idNumber=051099001122',
      '/letters?person=id:051099001122',
      '/letters/export?format=csv',
      '/letters/export?format=xlsx',
      `/letters/new?reception=${visit._id}`,
      `/letters/assignments/new?selected=${letter._id}`,
      `/letters/urgings/new?selected=${letter._id}`,
      `/letters/${letter._id}/receipt?size=80`,
      '/queue?assignee=anybody',
      '/queue?assignee=anybody&kind=denunciation',
      '/receptions?owed=open',
      '/monitor?assignee=nobody',
    ]
    return [...new Set([...paths, ...asked])]
  }

  it('is told by no page to anybody who has not opened the vault', () => {
    for (const { name, path, status, text } of answers) {
      expect(status, `${name} ${path}`).to.be.below(500)
      if (name === 'lan' && path.includes(visit._id)) continue // took the visit: reads it freely, and it is logged
      if (/[?&](q|key|name|person)=/.test(path)) continue // repeats what was asked
      for (const secret of told) expect(text, `${name} ${path}`).to.not.match(secret)
    }
  })

  it('of a search, repeats at most what was typed: no hit stands below', async () => {
    for (const name of names)
      for (const words of ['Lý Bí Mật', '0901234567', '051099001122', 'thôn Kín']) {
        const { text } = await of(name).get(`/search?q=${encodeURIComponent(words)}`)
        expect(text, `${name} ${words}`).to.not.include(letter._id)
        expect(text, `${name} ${words}`).to.not.include(visit._id)
      }
  })

  it('leads nobody who may only know of the record to it, nor says what it is about', () => {
    for (const { name, path, text } of answers) {
      if (!outside.includes(name) || path.includes(letter._id) || path.includes(visit._id)) continue
      for (const told of [gist, `/letters/${letter._id}`, `/receptions/${visit._id}`])
        expect(text, `${name} ${path}`).to.not.include(told)
    }
  })

  it('answers every address of the record with the page of nothing to whoever may only know of it', () => {
    for (const { name, path, status, text } of answers) {
      if (!outside.includes(name) || !/^\/(letters|receptions)\/[0-9a-f]{24}/.test(path)) continue
      expect(status, `${name} ${path}`).to.be.oneOf([403, 404])
      expect(text).to.not.include(gist)
    }
  })

  it('does not exist in the numbers of other reception officers and other bodies', async () => {
    for (const name of ['nam', 'son'] as const)
      for (const path of ['/queue?assignee=anybody', '/letters', '/receptions', '/figures?preset=thisYear']) {
        const { text, status } = await of(name).get(path)
        if (status === 403) continue
        expect(text, `${name} ${path}`).to.not.include(`>${letter.no}/${letter.year}<`)
      }
    expect((await of('nam').get(`/search?q=${letter.no}/${letter.year}`)).text).to.not.include('Tố cáo')
  })

  it('is an outline for the auditor: nothing of the matter without a stated purpose', async () => {
    for (const { name, path, text } of answers) if (name === 'thu') expect(text, path).to.not.include(gist)
    await of('thu').post(`/letters/${letter._id}/extract-readings`, { purpose: 'inspect' }).expect(303)
    expect((await of('thu').get(`/letters/${letter._id}`)).text).to.include(gist)
  })

  it('is read for ten minutes after a stated purpose, and closed again after that', async () => {
    const { clock } = await world()
    const began = clock.now()
    const page = () => of('minh').get(`/letters/${letter._id}`)
    await of('minh').post(`/letters/${letter._id}/vault-openings`, { purpose: 'contactDenouncer' }).expect(303)
    expect((await page()).text).to.include(identity.name)
    try {
      clock.set(new Date(began.getTime() + 9 * 60_000))
      expect((await page()).text).to.include(identity.name)
      clock.set(new Date(began.getTime() + 10 * 60_000 + 1000))
      expect((await page()).text).to.not.include(identity.name)
    } finally {
      clock.set(began)
    }
  })
})
