import { expect } from 'chai'
import { hasAsTyped, marked, searchQuery } from '../../src/search/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'

describe('understanding a search', () => {
  it('reads letter numbers, codes and telephone numbers with gaps', () => {
    expect(searchQuery(' 1130 / 2026 ').number).to.deep.equal({ no: 1130, year: 2026 })
    expect(searchQuery('7305 2216 8492').code).to.equal('730522168492')
    expect(searchQuery('0935 120 486').tokens).to.deep.equal(['0935120486'])
    expect(searchQuery('pakn-2026-00012').feedbackCode).to.equal('PAKN-2026-00012')
  })

  it('folds diacritics of either way of writing them', () => {
    expect(searchQuery('Võ Thị').tokens).to.have.members(['vo', 'thi'])
    expect(searchQuery('Võ Thị'.normalize('NFD')).tokens).to.have.members(['vo', 'thi'])
    expect(hasAsTyped(searchQuery('Hoà'.normalize('NFD')), ['Phạm Hoà'])).to.equal(true)
  })

  it('knows whether the diacritics are those typed', () => {
    expect(hasAsTyped(searchQuery('thu hồi'), ['Thu hồi đất'])).to.equal(true)
    expect(hasAsTyped(searchQuery('thu hồi'), ['thu hội'])).to.equal(false)
  })

  it('marks the words that begin so, whatever their diacritics', () => {
    expect(marked('Võ Thị Lành', ['lanh'])).to.deep.equal([
      { text: 'Võ Thị ', mark: false },
      { text: 'Lành', mark: true },
    ])
  })

  it('takes signs of the query language as nothing', () => {
    expect(searchQuery('$where .* {"a":1}').tokens).to.deep.equal(['where', 'a', '1'])
    expect(searchQuery('(((').tokens).to.deep.equal([])
  })
})

describe('searching', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })
  const find = async (person: People['lan'], q: string) => (await as(person)).get('/search').query({ q })

  it('finds a letter by name, part of a name, telephone, identity number, words of its content', async () => {
    const letter = await aLetter(people.lan)
    const number = `${letter.no}/${letter.year}`
    for (const q of ['vo thi lanh', 'Lành', 'lanh vo', '0935 120 486', '051172004318', 'tra khuc', '2046/QĐ-UBND']) {
      const page = await find(people.minh, q)
      expect(page.status, q).to.equal(200)
      expect(page.text, q).to.include(`>${number}</a>`)
    }
    expect((await find(people.minh, 'lanh hiensonla')).text).to.include('Không tìm thấy')
  })

  it('goes straight to the record of an exact number or receipt code', async () => {
    const letter = await aLetter(people.lan)
    for (const q of [
      `${letter.no}/${letter.year}`,
      letter.receiptCode,
      letter.receiptCode.replace(/(\d{4})(?=\d)/g, '$1 '),
    ]) {
      const answer = await find(people.minh, q)
      expect(answer.status, q).to.equal(303)
      expect(answer.headers.location).to.equal(`/letters/${letter._id}`)
    }
  })

  it('puts a hit with the typed diacritics before one without', async () => {
    const with_ = (name: string) => ({ senders: [{ name, address: 'xã Ba Tơ', phone: '', idNumber: '' }] })
    const exact = await aLetter(people.lan, with_('Trương Quýnh'))
    const other = await aLetter(people.lan, with_('Trương Quỳnh'))
    const page = await find(people.minh, 'quýnh')
    const at = (letter: { no: number; year: number }) => page.text.indexOf(`>${letter.no}/${letter.year}</a>`)
    expect(at(exact)).to.be.greaterThan(0)
    expect(at(exact)).to.be.lessThan(at(other))
    expect(page.text).to.include('<mark>Quýnh</mark>').and.to.include('<mark>Quỳnh</mark>')
  })

  it('never finds a denouncer, and a denunciation by its words only for who sees all of it', async () => {
    const letter = await aDenunciation(people.lan)
    const number = `${letter.no}/${letter.year}`
    for (const person of [people.lan, people.nam, people.minh, people.hoa, people.thu, people.ha, people.son])
      for (const q of ['Lý Bí Mật', '0901234567', '051099001122', 'thôn Kín'])
        expect((await find(person, q)).text, `${person.role} ${q}`).to.not.include(number)
    const seeing = [people.lan, people.hoa]
    for (const person of [people.lan, people.nam, people.minh, people.hoa, people.thu, people.ha]) {
      const { text } = await find(person, 'dia chinh nhan tien')
      if (seeing.includes(person)) expect(text, person.name).to.include(number).and.to.include('Người tố cáo')
      else expect(text, person.name).to.not.include(number)
    }
  })

  it('shows by number that a denunciation exists to those who may know only that, and nothing to the rest', async () => {
    const letter = await aDenunciation(people.lan)
    const number = `${letter.no}/${letter.year}`
    const minh = await find(people.minh, number)
    expect(minh.status).to.equal(200)
    expect(minh.text).to.include(number).and.to.include('Tố cáo · Mật').and.not.to.include(letter._id)
    expect(minh.text).not.to.include('nhận tiền')
    expect((await find(people.nam, number)).text).to.not.include('Tố cáo · Mật')
    expect((await find(people.hoa, number)).status).to.equal(303)
  })

  it('shows the rest of a group page by page', async () => {
    const own = await anOffice()
    for (let index = 0; index < 13; index += 1) await aLetter(own.lan)
    const minh = await as(own.minh)
    const first = await minh.get('/search?q=lanh').expect(200)
    const more = /href="(\/search\?[^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await minh.get(more).expect(200)
    const numbers = [first, second].flatMap((page) =>
      [...page.text.matchAll(/>(\d+\/2026)<\/a>/g)].map((match) => match[1]),
    )
    expect(new Set(numbers).size).to.equal(13)
  })

  it('stays within the office, and within the body of an agency officer', async () => {
    const others = await anOffice()
    expect((await find(others.minh, 'lanh')).text).to.include('Không tìm thấy')
    expect((await find(people.son, 'lanh')).text).to.include('Không tìm thấy')
  })

  it('asks for two characters, and takes no harm from signs', async () => {
    expect((await find(people.minh, 'a')).text).to.include('ít nhất hai chữ')
    for (const q of ['.*', '^$', '%00', '((', '\\', '[a', '$gt'])
      expect((await find(people.minh, q)).status, q).to.equal(200)
    await (await as(people.minh)).get('/search?q[$gt]=').expect(200)
    await (await as(people.minh)).get('/search?q=lanh&in=zzz&after=zzz').expect(200)
  })
})
