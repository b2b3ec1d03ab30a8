import { expect } from 'chai'
import mongoose from 'mongoose'
import { AlreadyDone, InvalidInput } from '../../src/errors.ts'
import { LetterModel, registerLetter } from '../../src/letters/index.ts'
import { aDenunciation, aLetter, letterForm } from '../factories/letters.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

describe('registering a letter', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('gives it the next number of the office and year', async () => {
    const first = await aLetter(people.lan)
    const second = await aLetter(people.minh)
    expect([first.no, second.no, first.year]).to.deep.equal([1, 2, 2026])
    const other = await anOffice()
    expect((await aLetter(other.lan)).no).to.equal(1)
  })

  it('starts the clock of its processing: ten working days after receipt', async () => {
    const letter = await aLetter(people.lan)
    expect(letter.nextClock).to.equal('letter.processing')
    expect(letter.nextDue).to.equal('2026-09-28')
    expect(letter.state).to.equal('registered')
  })

  it('skips no number and gives none twice when many register at once', async () => {
    const crowd = await anOffice()
    const letters = await Promise.all(Array.from({ length: 20 }, () => aLetter(crowd.lan)))
    expect(letters.map((letter) => letter.no).sort((a, b) => a - b)).to.deep.equal(
      Array.from({ length: 20 }, (_, index) => index + 1),
    )
  })

  it('makes one letter of a form that is posted twice', async () => {
    const form = letterForm({ submissionKey: 'the-same-form-1' })
    const context = (await world()).contextFor(people.lan)
    const letter = await registerLetter(context, form)
    const again = await registerLetter(context, form).catch((error: unknown) => error)
    expect(again).to.be.instanceOf(AlreadyDone)
    expect((again as AlreadyDone).location).to.equal(`/letters/${letter._id}`)
  })

  it('finds it without diacritics by name, number, decision and telephone', async () => {
    const letter = await aLetter(people.lan)
    for (const token of ['lanh', 'vo thi', `${letter.no}/2026`, '2046/qd-ubnd', '0935120486'])
      expect(letter.search, token).to.include(token)
  })
})

describe('a denunciation in the register', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('keeps its people in the vault and nowhere else', async () => {
    const letter = await aDenunciation(people.lan, {
      senders: [
        { name: 'Kiều Vô Danh', address: 'thôn Khuất Nẻo, xã Ba Tơ', phone: '0907770001', idNumber: '051077000111' },
      ],
    })
    expect([letter.secret, letter.senders, letter.personKeys, letter.secretTaker]).to.deep.equal([
      true,
      [],
      [],
      people.lan.id,
    ])
    const { parts } = await world()
    expect((await parts.vault.read(letter.vaultId ?? ''))[0]?.name).to.equal('Kiều Vô Danh')
    for (const { name } of await mongoose.connection.listCollections()) {
      const documents = await mongoose.connection.collection(name).find({}).toArray()
      const text = JSON.stringify(documents)
      for (const secret of ['Kiều Vô Danh', 'kieu vo danh', 'Khuất Nẻo', '0907770001', '051077000111'])
        expect(text.includes(secret), `${secret} in ${name}`).to.equal(false)
    }
  })

  it('recognises the same person by keyed hashes only', async () => {
    await aDenunciation(people.lan)
    const letter = await aDenunciation(people.lan)
    const { parts } = await world()
    const same = await parts.vault.samePerson(
      people.office,
      [{ name: 'x', address: null, phone: '0901234567', idNumber: null }],
      letter.vaultId ?? '',
    )
    expect(same).to.have.length(1)
    const stranger = [{ name: 'x', address: null, phone: '0900000000', idNumber: null }]
    expect(await parts.vault.samePerson(people.office, stranger)).to.deep.equal([])
  })

  it('has the clock of seven working days of the denunciation law', async () => {
    const letter = await aDenunciation(people.lan)
    expect([letter.nextClock, letter.nextDue]).to.deep.equal(['denunciation.initial-processing', '2026-09-23'])
  })
})

describe('a form of a letter that cannot be accepted', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })
  const cases: [name: string, change: Record<string, unknown>, field: string, key: string][] = [
    ['a date that is not in the calendar', { receivedOn: '31/02/2026' }, 'receivedOn', 'errors.date.notInCalendar'],
    ['a receipt in the future', { receivedOn: '16/09/2026' }, 'receivedOn', 'errors.receivedOn.future'],
    ['a letter written after its receipt', { writtenOn: '15/09/2026' }, 'writtenOn', 'errors.writtenOn.afterReceived'],
    ['no content', { contents: [] }, 'contents', 'errors.contents.none'],
    ['an empty content', { contents: [{ kind: 'complaint', summary: ' ' }] }, 'contents.0.summary', 'errors.required'],
    [
      'an ID number of eleven digits',
      { senders: [{ name: 'Võ Thị Lành', idNumber: '05117200431' }] },
      'senders.0.idNumber',
      'errors.idNumber',
    ],
    [
      'a telephone that is too short',
      { senders: [{ name: 'Võ Thị Lành', phone: '12345' }] },
      'senders.0.phone',
      'errors.phone',
    ],
    ['nobody who sends it', { senders: [] }, 'senders.0.name', 'errors.sender.missing'],
    ['an anonymous letter with a name', { anonymous: 'on' }, 'anonymous', 'errors.anonymous.named'],
    ['a field that the form does not have', { state: 'closed' }, 'state', 'errors.unknownField'],
  ]
  for (const [name, change, field, key] of cases)
    it(`refuses ${name} beside its field, and stores nothing`, async () => {
      const before = await LetterModel.countDocuments({ office: people.office })
      const refusal = await aLetter(people.lan, change).catch((error: unknown) => error)
      expect(refusal).to.be.instanceOf(InvalidInput)
      expect((refusal as InvalidInput).fields[field]?.key).to.equal(key)
      expect(await LetterModel.countDocuments({ office: people.office })).to.equal(before)
    })
})
