import { expect } from 'chai'
import { AccountModel, actorOf } from '../../src/accounts/index.ts'
import { AuditEventModel } from '../../src/audit/index.ts'
import { NotFound, NotPermitted, Stale } from '../../src/errors.ts'
import { ruleContentHash, ruleKey } from '../../src/law/index.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { confirmRule, RuleConfirmationModel } from '../../src/rules/index.ts'
import { decided } from '../factories/decided.ts'
import type { People } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

const rule = 'complaint.first-settlement'

describe('what a lawyer of the office says of a rule', () => {
  let people: People
  beforeEach(async () => {
    people = await anOffice()
  })

  const nameLawyer = async () =>
    (await as(people.ha))
      .post(`/admin/accounts/${people.minh.id}`, {
        name: people.minh.name,
        role: 'handler',
        agency: '',
        lawyer: 'on',
      })
      .expect(303)
  const typed = async (change: Record<string, string> = {}) => ({
    on: '2026-09-15',
    contentHash: await hashOf(),
    verdict: 'confirmed',
    source: 'Công báo 12/2026, Điều 28',
    note: '',
    ...change,
  })
  const hashOf = async () => {
    const found = (await lawHere()).ruleOf(rule, '2026-09-15')
    return found ? ruleContentHash(found) : ''
  }
  const lawHere = async () => (await world()).parts.lawOf(people.office)
  const stored = () => RuleConfirmationModel.find({ office: people.office }).lean()

  it('is asked of whom the administrator named, and of nobody else, whatever the role', async () => {
    for (const name of ['lan', 'minh', 'hoa', 'thu', 'ha'] as const) {
      const person = await as(people[name])
      expect((await person.get(`/rules/${rule}?on=2026-09-15`).expect(200)).text, name).to.not.include('name="verdict"')
      await person.post(`/rules/${rule}/confirmations`, await typed()).expect(403)
    }
    await nameLawyer()
    const minh = await as(people.minh)
    expect((await minh.get(`/rules/${rule}?on=2026-09-15`)).text).to.include('name="verdict"')
    await minh.post(`/rules/${rule}/confirmations`, await typed()).expect(303)
    expect(await stored()).to.have.length(1)
    expect((await stored())[0]).to.include({ ruleId: rule, verdict: 'confirmed', byName: people.minh.name, note: null })
  })

  it('names and ends a lawyer in the log, and keeps the tick of a refused form', async () => {
    await nameLawyer()
    expect((await AccountModel.findById(people.minh.id).lean())?.lawyer).to.equal(true)
    const ha = await as(people.ha)
    const account = `/admin/accounts/${people.minh.id}`
    expect((await ha.get(account)).text).to.match(/name="lawyer" value="on" checked/)
    const refused = await ha.post(account, { name: '', role: 'handler', agency: '' }).expect(422)
    expect(refused.text).to.not.match(/name="lawyer" value="on" checked/)
    await ha.post(account, { name: people.minh.name, role: 'handler', agency: '' }).expect(303)
    expect((await AccountModel.findById(people.minh.id).lean())?.lawyer).to.equal(false)
    const log = (await ha.get('/admin/audit')).text
    expect(log)
      .to.include(`Giao ${people.minh.username} việc xác nhận`)
      .and.include(`Thôi giao ${people.minh.username}`)
  })

  it('changes neither the law nor a decision, and is written down', async () => {
    const letter = await decided(people.minh, 'guide')
    const before = { law: (await lawHere()).version, letter: await LetterModel.findById(letter._id).lean() }
    await nameLawyer()
    await (await as(people.minh))
      .post(`/rules/${rule}/confirmations`, await typed({ verdict: 'doubted', note: 'Thiếu trường hợp nhà tập thể' }))
      .expect(303)
    const found = (await lawHere()).ruleOf(rule, '2026-09-15')
    expect((await lawHere()).version).to.equal(before.law)
    expect(found?.verified).to.equal(found?.confidence === 'verified')
    expect(await LetterModel.findById(letter._id).lean()).to.deep.equal(before.letter)
    const events = await AuditEventModel.find({ office: people.office, action: 'rules.confirm' }).lean()
    expect(events.map(({ subject, details }) => [subject, details.verdict])).to.deep.equal([
      [found && ruleKey(found), 'doubted'],
    ])
  })

  it('shows beside the rule, newest first, and a note is words and no markup', async () => {
    await nameLawyer()
    const minh = await as(people.minh)
    const note = '<img src=x onerror=alert(1)> & "thế"'
    await minh.post(`/rules/${rule}/confirmations`, await typed()).expect(303)
    await minh
      .post(`/rules/${rule}/confirmations`, await typed({ verdict: 'doubted', note, source: '<b>Công báo</b>' }))
      .expect(303)
    const page = (await minh.get(`/rules/${rule}?on=2026-09-15`)).text
    expect(page).to.include('&lt;img src=x onerror').and.not.include('<img src=x').and.not.include('<b>Công báo')
    const list = (await minh.get('/rules?family=clock&on=15/09/2026')).text
    expect(list).to.include(`Còn nghi vấn: ${people.minh.name}`).and.not.include(`Đã xác nhận: ${people.minh.name}`)
    const other = await anOffice()
    expect((await (await as(other.hoa)).get(`/rules/${rule}`)).text).to.not.include(people.minh.name)
  })

  it('asks for a source, and of a doubt for a note; what was typed stays', async () => {
    await nameLawyer()
    const minh = await as(people.minh)
    const refused = await minh
      .post(`/rules/${rule}/confirmations`, await typed({ verdict: 'doubted', source: 'Công báo 12' }))
      .expect(422)
    expect(refused.text).to.include('href="#note"').and.include('value="Công báo 12"')
    expect((await minh.post(`/rules/${rule}/confirmations`, await typed({ source: '' })).expect(422)).text).to.include(
      'href="#source"',
    )
    expect(await stored()).to.have.length(0)
  })

  it('of an earlier wording says so, and is not taken for the wording of now', async () => {
    await nameLawyer()
    const { contextFor } = await world()
    const account = await AccountModel.findById(people.minh.id).lean()
    if (!account) throw new Error('no account')
    const context = contextFor(await actorOf(account))
    const input = { verdict: 'confirmed', source: 'Công báo', note: '', ruleKey: `${rule}@1` }
    const failure = await confirmRule(context, { ...input, contentHash: 'of-another-wording' }).catch((error) => error)
    expect(failure).to.be.instanceOf(Stale)
    expect(
      await confirmRule(context, { ...input, ruleKey: 'E-99@1', contentHash: '' }).catch((error) => error),
    ).to.be.instanceOf(NotFound)
    const asHoa = contextFor(people.hoa)
    expect(await confirmRule(asHoa, { ...input, contentHash: '' }).catch((error) => error)).to.be.instanceOf(
      NotPermitted,
    )
    const found = (await lawHere()).ruleOf(rule, '2026-09-15')
    await confirmRule(context, { ...input, ruleKey: found && ruleKey(found), contentHash: await hashOf() })
    await RuleConfirmationModel.updateOne({ office: people.office }, { $set: { contentHash: 'as it was then' } })
    const page = (await (await as(people.hoa)).get('/rules?family=clock')).text
    expect(page).to.include(`Đã xác nhận: ${people.minh.name}`).and.include('xác nhận của bản trước')
  })

  it('rests on a fingerprint that no two rules share', async () => {
    const law = await lawHere()
    const hashes = law.rules.map(ruleContentHash)
    expect(new Set(hashes).size).to.equal(hashes.length)
  })
})
