import { expect } from 'chai'
import type { InvalidInput } from '../../src/errors.ts'
import type { Letter } from '../../src/letters/index.ts'
import { assignLetter, changeLetter, LetterModel } from '../../src/letters/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aSecretReception } from '../factories/receptions.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

/** The correction form of a letter, as it would be sent unchanged. */
function unchanged(letter: Letter): Record<string, unknown> {
  return {
    version: letter.version,
    receivedOn: '14/09/2026',
    writtenOn: '10/09/2026',
    channel: letter.channel,
    signatories: letter.signatories,
    'contents[0][no]': 1,
    'contents[0][summary]': letter.contents[0]?.summary,
    'contents[0][agencyName]': letter.contents[0]?.against.agencyName,
  }
}

describe('who wrote a denunciation, after it was registered', () => {
  let people: People
  let minh: SignedIn
  let hoa: SignedIn
  before(async () => {
    people = await anOffice()
    minh = await as(people.minh)
    hoa = await as(people.hoa)
  })

  async function assigned(): Promise<Letter> {
    const { contextFor } = await world()
    const { _id } = await aDenunciation(people.lan)
    return assignLetter(contextFor(people.hoa), { letterId: _id, assignee: people.minh.id })
  }

  it('is not told by a corrected gist: the form comes back with what was typed', async () => {
    const letter = await assigned()
    const typed = { ...unchanged(letter), 'contents[0][summary]': 'Bà Lý Bí Mật tố cáo cán bộ địa chính' }
    const page = await minh.post(`/letters/${letter._id}/correction`, typed).expect(422)
    expect(page.text).to.include('người tố cáo, viết lại để không lộ').and.include('#contents-0-summary')
    const stored = await LetterModel.findById(letter._id).lean()
    expect(JSON.stringify(stored)).to.not.include('Bí Mật')
  })

  it('is not told by the reason of a link, whatever the spelling', async () => {
    const letter = await assigned()
    const other = await aLetter(people.lan)
    const link = { kind: 'sameMatter', number: `${other.no}/${other.year}`, reason: 'cùng LY BI MAT, số 0901 234 567' }
    const page = await minh.post(`/letters/${letter._id}/links`, link).expect(422)
    expect(page.text).to.include('#reason')
    expect((await LetterModel.findById(letter._id).lean())?.links).to.deep.equal([])
  })

  it('is not told by the number of a linked letter in anybody’s history', async () => {
    const letter = await assigned()
    const other = await aLetter(people.lan)
    const number = `${other.no}/${other.year}`
    const secret = `${letter.no}/${letter.year}`
    await hoa.post(`/letters/${letter._id}/links`, { kind: 'sameMatter', number, reason: 'một vụ' }).expect(303)
    await hoa.post(`/letters/${other._id}/links`, { kind: 'sameMatter', number: secret, reason: 'một vụ' }).expect(303)
    for (const name of ['tam', 'nam', 'ha', 'thu'] as const) {
      const reader = await as(people[name])
      for (const path of [`/letters/${other._id}`, `/letters/${other._id}/history`]) {
        const { text } = await reader.get(path)
        if (name === 'thu' && path.endsWith(other._id)) continue // an auditor may know that the two are linked
        expect(text, `${name} ${path}`).to.not.include(`>${secret}<`)
        expect(text, `${name} ${path}`).to.not.include(`đơn ${secret}`)
      }
      const links = await reader.get(`/letters/${other._id}/links`)
      if (name !== 'thu') expect(links.text).to.not.include(secret)
    }
    expect((await (await as(people.thu)).get(`/letters/${letter._id}/history`)).text).to.not.include(number)
    expect((await hoa.get(`/letters/${other._id}`)).text).to.include(secret)
  })

  it('is kept with who speaks for the writers, and with nobody else', async () => {
    const { parts } = await world()
    const letter = await aDenunciation(people.lan, { representativeName: 'Đinh Thị Nói Thay' })
    const names = (await parts.vault.read(letter.vaultId ?? '')).map((one) => one.name)
    expect(names).to.deep.equal(['Lý Bí Mật', 'Đinh Thị Nói Thay'])
    expect(JSON.stringify(await LetterModel.findById(letter._id).lean())).to.not.include('Nói Thay')
    try {
      await aDenunciation(people.lan, {
        representativeName: 'Đinh Thị Nói Thay',
        forwarderKind: 'press',
        forwarderName: 'Đinh Thị Nói Thay',
      })
      expect.fail('registered')
    } catch (error) {
      expect(Object.keys((error as InvalidInput).fields)).to.deep.equal(['forwarderName'])
    }
  })

  it('cannot be guessed by an officer of another body from what is refused', async () => {
    const { contextFor } = await world()
    const letter = await assigned()
    await changeLetter(contextFor(people.hoa), { id: letter._id, version: null, action: 'routing.transfer' }, (one) => {
      one.contents[0]?.transfers.push({
        no: 1,
        agency: 'so-nnmt',
        agencyName: 'Sở',
        documentNo: '1/TB',
        on: '2026-09-14',
        by: people.hoa.id,
        reason: null,
        acknowledgedOn: null,
        progress: [],
        result: null,
        returned: null,
        urgings: [],
      })
      return {}
    })
    const son = await as(people.son)
    const path = `/letters/${letter._id}/contents/1/transfers/1/progress`
    for (const text of ['Đã mời bà Lý Bí Mật', 'Đã mời bà Võ Khác Tên']) await son.post(path, { text }).expect(303)
  })

  it('nor that of a visit by its answer or by whom was called to help', async () => {
    const visit = await aSecretReception(people.lan)
    const lan = await as(people.lan)
    const answer = { version: visit.version, on: '15/09/2026', text: 'Đã trả lời ông Lý Bí Mật' }
    const page = await lan.post(`/receptions/${visit._id}/conclusion`, answer).expect(422)
    expect(page.text).to.include('viết lại để không lộ').and.include('href="#text"')
    await lan.post(`/receptions/${visit._id}/conclusion`, { ...answer, text: 'Đã trả lời bằng văn bản' }).expect(303)
  })
})
