import { expect } from 'chai'
import type { Contact } from '../../src/contact.ts'
import { newId } from '../../src/id.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { MessageModel } from '../../src/notifications/message.ts'
import { countLowMarks } from '../../src/satisfaction/index.ts'
import { SurveyModel } from '../../src/satisfaction/survey.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aReception, aSecretReception } from '../factories/receptions.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, anybody, as } from '../people.ts'
import { world } from '../world.ts'
import { ended, invited, surveyOf } from './rated.ts'

const agreed: Contact = {
  channel: 'sms',
  email: null,
  language: 'vi',
  consent: true,
  writtenRequest: false,
  at: '2026-09-14T02:00:00Z',
  by: 'lan',
}

describe('how a citizen was served', function () {
  this.timeout(60_000)
  let people: People
  let lan: SignedIn
  before(async () => {
    people = await anOffice()
    lan = await as(people.lan)
  })

  describe('is asked', () => {
    it('once, when the matter has ended, of whoever wants messages', async () => {
      const { runEvents } = await world()
      const open = await aLetter(people.lan)
      const { letter, survey, link } = await invited(people, agreed)
      expect(await surveyOf(open)).to.equal(null)
      expect(survey).to.deep.include({ kind: 'complaint', field: 'land.recovery-decision', agency: null })
      expect(survey.expiresOn).to.equal('2026-11-14')
      expect(JSON.stringify(survey)).to.not.include(link.slice('/danh-gia/'.length))
      await ended(letter)
      await runEvents(people.office)
      const messages = await MessageModel.find({ 'subject.id': letter._id, event: 'survey.invited' }).lean()
      expect(messages).to.have.length(1)
      expect(messages[0]?.values.link).to.match(new RegExp(`^http.*${link}$`))
      expect((await surveyOf(letter))?._id).to.equal(survey._id)
    })

    it('about visits that were answered at once, not about those whose letter was taken', async () => {
      const answered = await aReception(people.lan, { outcome: 'guided' })
      const owed = await aReception(people.lan)
      await (await world()).runEvents(people.office)
      expect((await surveyOf(answered))?.subject.kind).to.equal('reception')
      expect(await surveyOf(owed)).to.equal(null)
    })

    it('never about a denunciation, a letter that was taken back, or one that ended long ago', async () => {
      const secret = await ended(await aDenunciation(people.lan))
      const visit = await aSecretReception(people.lan, { outcome: 'guided' })
      const withdrawn = await ended(await aLetter(people.lan), 'withdrawn')
      const old = await ended(await aLetter(people.lan))
      await LetterModel.updateOne({ _id: old._id }, { $set: { closedOn: '2026-07-01' } })
      await (await world()).runEvents(people.office)
      for (const record of [secret, visit, withdrawn, old]) expect(await surveyOf(record)).to.equal(null)
      const hoa = await as(people.hoa)
      await hoa.get(`/satisfaction/letters/${secret._id}`).expect(404)
      await hoa.get(`/satisfaction/receptions/${visit._id}`).expect(404)
      await hoa.post(`/satisfaction/letters/${secret._id}`, { whole: '1' }).expect(404)
      expect(await surveyOf(secret)).to.equal(null)
    })

    it('no more of a record that turned out to be a denunciation: its answer is gone', async () => {
      const own = await anOffice()
      const { letter, link } = await invited(own)
      await (await anybody()).post(link).type('form').send({ whole: '1' }).expect(303)
      expect(await countLowMarks(own.hoa)).to.equal(1)
      await LetterModel.updateOne(
        { _id: letter._id },
        {
          $set: { secret: true, hasPending: true },
          $push: { pending: { id: newId(), action: 'letters.correct', at: new Date(), contentNo: 1, details: {} } },
        },
      )
      await (await world()).runEvents(own.office)
      expect(await surveyOf(letter)).to.equal(null)
      expect(await countLowMarks(own.hoa)).to.equal(0)
    })
  })

  describe('is said over the link', () => {
    it('with one mark and a session of nobody, shown nowhere, without a word of the record', async () => {
      const { letter, survey, link } = await invited(people)
      const browser = await anybody()
      const page = await browser.get(link).expect(200)
      expect(page.headers['x-robots-tag']).to.include('noindex')
      expect(page.headers['cache-control']).to.equal('no-store')
      expect(page.headers).to.not.have.property('set-cookie')
      for (const personal of ['Võ Thị Lành', '0935', survey.subject.number, letter.receiptCode, 'thu hồi'])
        expect(page.text).to.not.include(personal)
      await browser.post(link).type('form').send({ whole: '4', speed: '', result: '2', comment: 'Tốt' }).expect(303)
      const answered = await surveyOf(letter)
      expect(answered).to.deep.include({
        marks: { whole: 4, result: 2 },
        comment: 'Tốt',
        channel: 'link',
        followUp: null,
      })
      expect(answered?.answeredOn).to.equal('2026-09-15')
    })

    it('once: a second answer changes nothing, also at the same moment', async () => {
      const { letter, link } = await invited(people)
      const browser = await anybody()
      const both = ['5', '1'].map((whole) => browser.post(link).type('form').send({ whole }))
      for (const answer of await Promise.all(both)) expect(answer.status).to.equal(303)
      const first = await surveyOf(letter)
      await browser.post(link).type('form').send({ whole: '3' }).expect(303)
      expect(await surveyOf(letter)).to.deep.equal(first)
      expect((await browser.get(link)).text).to.include('Ông/bà đã trả lời, cảm ơn')
    })

    it('not without the first mark; what was typed stays', async () => {
      const { letter, link } = await invited(people)
      const browser = await anybody()
      for (const wrong of [{}, { whole: '6' }, { whole: ['1', '2'] }, { whole: '5', comment: 'a'.repeat(1001) }]) {
        const page = await browser
          .post(link)
          .type('form')
          .send({ speed: '2', comment: '<b>', ...wrong })
          .expect(422)
        expect(page.text).to.match(/value="2" checked/)
        expect(page.text).to.not.include('<b>')
      }
      expect((await surveyOf(letter))?.answeredAt).to.equal(null)
      await browser.post(link).set('sec-fetch-site', 'cross-site').type('form').send({ whole: '5' }).expect(403)
    })

    it('is one page for a link that is wrong and for one that is too old', async () => {
      const { survey, link } = await invited(people)
      await SurveyModel.updateOne({ _id: survey._id }, { $set: { expiresOn: '2026-09-14' } })
      const browser = await anybody()
      const old = await browser.get(link).expect(404)
      const wrong = await browser.get('/danh-gia/AAAAAAAAAAAAAAAAAAAAAA').expect(404)
      const same = (html: string) => html.replace(/\/danh-gia\/[\w-]+/g, '')
      expect(same(old.text)).to.equal(same(wrong.text))
      await browser.post(link).type('form').send({ whole: '5' }).expect(404)
      expect((await browser.get('/danh-gia/x?lang=en')).text).to.include('There is no such survey')
    })
  })

  describe('is said at the counter', () => {
    it('on a device that reaches nothing of the office any more, before and after', async () => {
      const { letter, link } = await invited(people)
      const officer = await as(people.lan)
      expect((await officer.get(`/letters/${letter._id}`)).text).to.include(`/satisfaction/letters/${letter._id}`)
      expect((await officer.get(`/satisfaction/letters/${letter._id}`)).text).to.include('class="qr-code"')
      const handed = await officer.post(`/satisfaction/letters/${letter._id}/tablet`).expect(303)
      expect(handed.headers.location).to.equal(`${link}?tai=quay`)
      const reachesNothing = async () => {
        for (const path of ['/queue', `/letters/${letter._id}`, `/satisfaction/letters/${letter._id}`, '/'])
          expect((await officer.get(path)).headers.location, path).to.match(/^\/sign-in/)
      }
      await reachesNothing()
      const page = await officer.get(`${link}?tai=quay`).expect(200)
      expect(page.text).to.include('?tai=quay&amp;lang=en')
      await officer.post(`${link}?tai=quay`, { whole: '5' }).expect(303)
      const after = await officer.get(`${link}?tai=quay`)
      const leadsTo = [...after.text.matchAll(/<a [^>]*href="([^"]+)"/g)].map((match) => match[1])
      expect(leadsTo).to.deep.equal(['#main', '?tai=quay&amp;lang=en'])
      expect((await surveyOf(letter))?.channel).to.equal('tablet')
      await reachesNothing()
    })

    it('not of a matter that has not ended: the officer stays signed in', async () => {
      const open = await aLetter(people.lan)
      await lan.post(`/satisfaction/letters/${open._id}/tablet`).expect(404)
      expect((await lan.get(`/satisfaction/letters/${open._id}`)).text).to.include('Vụ việc chưa xong')
    })
  })

  it('is said on the telephone, and written down by an officer, once', async () => {
    const { letter } = await invited(people)
    const path = `/satisfaction/letters/${letter._id}`
    await lan.post(path, { whole: '' }).expect(422)
    await lan.post(path, { whole: '4', attitude: '5' }).expect(303)
    expect(await surveyOf(letter)).to.deep.include({ channel: 'telephone', by: people.lan.id })
    expect((await lan.post(path, { whole: '1' })).headers.location).to.equal(path)
    expect((await surveyOf(letter))?.marks?.whole).to.equal(4)
    expect((await lan.get(path)).text).to.include('qua điện thoại')
  })

  it('opens work for a manager where the mark is low, closed with a note', async () => {
    const own = await anOffice()
    const hoa = await as(own.hoa)
    const { letter, survey, link } = await invited(own)
    await (await anybody()).post(link).type('form').send({ whole: '2', comment: 'Chờ lâu' }).expect(303)
    expect(await countLowMarks(own.hoa)).to.equal(1)
    const page = await hoa.get('/satisfaction/follow-ups')
    for (const shown of [`/letters/${letter._id}`, 'Không hài lòng', 'Chờ lâu']) expect(page.text).to.include(shown)
    const path = `/satisfaction/follow-ups/${survey._id}`
    const refused = await hoa.post(path, { note: '' }).expect(422)
    expect(refused.text).to.include(`href="#note-${survey._id}"`)
    const stranger = await as(people.hoa)
    await stranger.post(path, { note: 'Không phải của tôi' }).expect(404)
    await hoa.post(path, { note: 'Đã gọi xin lỗi' }).expect(303)
    expect(await countLowMarks(own.hoa)).to.equal(0)
    expect((await surveyOf(letter))?.followUp).to.include({ state: 'done', note: 'Đã gọi xin lỗi', byName: 'Phạm Hoà' })
  })
})
