import { expect } from 'chai'
import { assignLetter } from '../../src/letters/index.ts'
import { openingsOf } from '../../src/vault/index.ts'
import { aDenunciation } from '../factories/letters.ts'
import { aSecretReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

describe('opening the vault without a purpose, or with one that is none', () => {
  let people: People
  before(async () => {
    people = await anOffice()
  })

  it('comes back to where it is asked, and opens and logs nothing', async () => {
    const { contextFor } = await world()
    const letter = await aDenunciation(people.lan)
    await (await as(people.lan)).multipart(`/letters/${letter._id}/files`).attach('uploads', pdf, 'đơn.pdf').expect(303)
    await assignLetter(contextFor(people.hoa), { letterId: letter._id, assignee: people.minh.id })
    const visit = await aSecretReception(people.lan)
    const asked = [
      ['minh', `/letters/${letter._id}/vault-openings`, { what: 'identity', purpose: '' }, letter],
      ['minh', `/letters/${letter._id}/vault-openings`, { what: 'original', purpose: 'curious' }, letter],
      ['thu', `/letters/${letter._id}/extract-readings`, { purpose: '' }, letter],
      ['hoa', `/receptions/${visit._id}/vault-openings`, { purpose: '' }, visit],
    ] as const
    for (const [name, path, typed, record] of asked) {
      const page = await (await as(people[name])).post(path, typed).expect(422)
      expect(page.text, path).to.include('href="#purpose"').and.include('id="purpose"')
      expect(page.text).to.not.include('Lý Bí Mật')
      expect(await openingsOf(record), path).to.deep.equal([])
    }
  })

  it('is beside nobody’s reach but those who may open it', async () => {
    const letter = await aDenunciation(people.lan)
    for (const name of ['nam', 'tam', 'son', 'thu', 'ha'] as const) {
      const answer = await (await as(people[name])).post(`/letters/${letter._id}/vault-openings`, {
        purpose: 'inspect',
      })
      expect(answer.status, name).to.be.oneOf([403, 404])
    }
    expect(await openingsOf(letter)).to.deep.equal([])
  })

  it('chooses no purpose beforehand for a visit', async () => {
    const visit = await aSecretReception(people.lan)
    const { text } = await (await as(people.hoa)).get(`/receptions/${visit._id}`)
    expect(text).to.match(/<select[^>]*name="purpose"[^>]*>\s*<option value=""/)
  })
})
