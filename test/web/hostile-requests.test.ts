import { expect } from 'chai'
import request from 'supertest'
import { AccountModel } from '../../src/accounts/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { asTyped } from '../as-typed.ts'
import { aLetter, letterForm } from '../factories/letters.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as, password, tokenOf } from '../people.ts'
import { world } from '../world.ts'

/** Text files and CSV as a string, whatever supertest makes of the type. */
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

describe('a request that means harm', function () {
  this.timeout(60_000)
  let people: People
  let minh: SignedIn
  let lan: SignedIn
  before(async () => {
    people = await anOffice()
    minh = await as(people.minh)
    lan = await as(people.lan)
  })

  it('puts no operator of the database into a list: an object in the address is no value', async () => {
    const letter = await aLetter(people.lan)
    const hoa = await as(people.hoa)
    const ha = await as(people.ha)
    const asked: [SignedIn, string][] = [
      [minh, '/queue?assignee[$ne]=x'],
      [minh, '/queue?kind[$gt]=&due[$ne]=over&state[0][$ne]=closed&after[$gt]=a'],
      [minh, '/letters?person[$ne]=x&decision[$gt]=&agency[$ne]=x&office[$ne]=x&receivedFrom[$gt]=a'],
      [minh, '/search?q[$ne]=x&in[$ne]=letters&after[$ne]=x'],
      [lan, '/people/history?people[0][name][$ne]=x&people[0][phone][$gt]='],
      [lan, '/receptions?officer[$ne]=x&host[$gt]=&from[$ne]=x&owed[$ne]=open'],
      [lan, '/receptions/crowd?headcount[$gt]=1&on[$gt]='],
      [minh, '/feedback?state[$ne]=x&channel[$ne]=x&after[$gt]='],
      [hoa, '/monitor?assignee[$ne]=x&office[$ne]=x&clock[$ne]=x'],
      [hoa, '/figures?preset[$ne]=x&from[$gt]=&below[$ne]='],
      [ha, '/admin/audit?actor[$ne]=x&action[$ne]=x&after[$gt]='],
      [ha, '/admin/agencies?q[$ne]=x'],
      [minh, `/letters/${letter._id}/receipt?size[$ne]=80`],
      [lan, '/letters/new?reception[$ne]=x'],
      [minh, '/letters/assignments/new?selected[$ne]=x'],
      [minh, '/letters/urgings/new?selected[$ne]=x'],
    ]
    for (const [person, path] of asked) expect((await person.get(path)).status, path).to.be.oneOf([200, 422])
    expect((await lan.get('/people?key[$ne]=x')).status).to.equal(404)
  })

  it('signs nobody in with an object for a name or a password', async () => {
    const { app } = await world()
    const agent = request.agent(app)
    const csrf = tokenOf((await agent.get('/sign-in')).text)
    for (const body of [
      { csrf, 'username[$ne]': 'x', password },
      { csrf, username: people.minh.username, 'password[$ne]': 'x' },
      { csrf, 'username[]': people.minh.username, 'password[]': password },
    ])
      expect((await agent.post('/sign-in').type('form').send(body)).status, JSON.stringify(body)).to.equal(422)
    await agent.get('/queue').expect(303)
  })

  it('changes no prototype with the names of its fields', async () => {
    const hostile = {
      '__proto__[polluted]': 'yes',
      'constructor[prototype][polluted]': 'yes',
      'contents[__proto__][polluted]': 'yes',
      'senders[0][__proto__][polluted]': 'yes',
    }
    const typed = { ...asTyped(letterForm()), ...hostile }
    await lan.post('/letters', typed)
    const upload = lan.multipart('/letters')
    for (const [name, value] of Object.entries(typed)) upload.field(name, String(value))
    expect((await upload).status).to.be.below(500)
    expect(({} as { polluted?: string }).polluted).to.equal(undefined)
  })

  it('is no error of the program when its body is of another kind', async () => {
    for (const type of ['application/json', 'text/plain'])
      for (const path of ['/letters', '/receptions', '/letters/assignments', '/sign-in', '/account/password']) {
        const agent = request.agent((await world()).app)
        const csrf = tokenOf((await agent.get('/sign-in')).text)
        await agent.post('/sign-in').type('form').send({ csrf, username: people.lan.username, password })
        const token = tokenOf((await agent.get('/account')).text)
        const answer = await agent.post(path).set('x-csrf-token', token).set('content-type', type).send('{}')
        expect(answer.status, `${type} ${path}`).to.be.oneOf([303, 403, 422])
      }
  })

  it('leads nobody to another site, by a sign-in, a language or a host', async () => {
    const { app } = await world()
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/\t/evil.example', '\\\\evil']) {
      const agent = request.agent(app)
      const csrf = tokenOf((await agent.get('/sign-in')).text)
      const body = { csrf, username: people.minh.username, password, to }
      const { headers } = await agent.post('/sign-in').type('form').send(body).expect(303)
      expect(headers.location, to).to.match(/^\/(?![/\\\t])/)
    }
    const elsewhere = await request(app).get('/language/en').set('referer', 'https://evil.example//evil.example/x')
    expect(elsewhere.headers.location).to.equal('/')
    await request(app).get('/language/en').set('referer', 'not an address').expect(303)
    const { headers } = await request(app).get('/queue').set('host', 'evil.example').expect(303)
    expect(headers.location).to.not.include('evil')
  })

  it('from another site, or without the token, stores nothing: neither a letter nor a file', async () => {
    const { app } = await world()
    const before = await LetterModel.countDocuments({ office: people.office })
    const agent = request.agent(app)
    const csrf = tokenOf((await agent.get('/sign-in')).text)
    await agent.post('/sign-in').type('form').send({ csrf, username: people.lan.username, password })
    const token = tokenOf((await agent.get('/account')).text)
    const typed = asTyped(letterForm())
    await agent.post('/letters').type('form').send(typed).expect(403)
    await agent
      .post('/letters')
      .type('form')
      .send({ ...typed, csrf: 'x'.repeat(32) })
      .expect(403)
    await agent
      .post('/letters')
      .set('sec-fetch-site', 'cross-site')
      .type('form')
      .send({ ...typed, csrf: token })
      .expect(403)
    await agent.post('/letters').field('channel', 'post').attach('uploads', pdf, 'đơn.pdf').expect(403)
    expect(await LetterModel.countDocuments({ office: people.office })).to.equal(before)
  })

  it('of a browser whose account was closed is that of a stranger at once', async () => {
    const tam = await as(people.tam)
    await tam.get('/queue').expect(200)
    await AccountModel.updateOne({ _id: people.tam.id }, { $set: { active: false } })
    expect((await tam.get('/queue').expect(303)).headers.location).to.match(/^\/sign-in/)
    expect((await tam.post('/letters', asTyped(letterForm()))).headers.location).to.equal('/sign-in')
    await AccountModel.updateOne({ _id: people.tam.id }, { $set: { active: true } })
  })

  it('brings no formula into a spreadsheet', async () => {
    await aLetter(people.lan, {
      senders: [{ name: '=HYPERLINK("http://evil")', address: '+cmd', phone: '', idNumber: '' }],
      contents: [{ kind: 'petition', summary: '@SUM(1+1)*cmd|calc' }],
    })
    const { text } = await minh.get('/letters/export?format=csv').expect(200)
    expect(text).to.include("'=HYPERLINK").and.include("'@SUM").and.include("'+cmd")
    expect(text).to.not.match(/[,\n]"?[=+@]/)
  })

  it('names an id that is none, or that nothing has, and gets the page of nothing', async () => {
    for (const id of ['0123456789abcdef01234567', 'x', '%00', '../admin', '[object Object]', "'", '0'.repeat(500)])
      for (const path of [`/letters/${id}`, `/letters/${id}/files`, `/receptions/${id}`, `/feedback/${id}`]) {
        const answer = await lan.get(path)
        expect(answer.status, path).to.be.oneOf([404, 403])
      }
    expect((await lan.get('/letters/%E0%A4%A')).status).to.equal(400)
  })

  it('too large for a form is answered with a page, not with an error of the program', async () => {
    const answer = await lan.post('/letters', {
      ...asTyped(letterForm()),
      'contents[0][summary]': 'x'.repeat(2_200_000),
    })
    expect(answer.status).to.equal(413)
    expect(answer.text).to.include('<h1')
  })
})
