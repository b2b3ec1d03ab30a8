import { expect } from 'chai'
import type { Actor, Role } from '../../src/access/actor.ts'
import { letterScope } from '../../src/access/scope.ts'
import { sightOf, vaultAccess } from '../../src/access/secrecy.ts'

const actor = (role: Role, id = 'somebody'): Actor => ({
  id,
  role,
  name: '',
  username: '',
  office: 'office',
  officesBelow: [],
  agency: 'so-nnmt',
})
const denunciation = { secret: true, secretTaker: 'taker', assignee: 'handler', agencies: ['so-nnmt'] }
const ordinary = { secret: false, secretTaker: null, assignee: null, agencies: [] }

/** law/denunciations § 1.7, role × field (LTC Đ.8.3, 47.2, 56). */
describe('what each role sees of a denunciation', () => {
  const table: [who: string, actor: Actor, sight: string, vault: string][] = [
    ['the reception officer who took it', actor('receptionOfficer', 'taker'), 'full', 'withPurpose'],
    ['another reception officer', actor('receptionOfficer'), 'existence', 'none'],
    ['its handler', actor('handler', 'handler'), 'full', 'withPurpose'],
    ['another handler', actor('handler'), 'existence', 'none'],
    ['the manager', actor('manager'), 'full', 'withPurpose'],
    ['an officer of the body that holds it', actor('agencyOfficer'), 'full', 'none'],
    ['an officer of another body', { ...actor('agencyOfficer'), agency: 'so-xd' }, 'existence', 'none'],
    ['the auditor', actor('auditor'), 'outline', 'none'],
    ['the administrator', actor('administrator'), 'existence', 'none'],
  ]
  for (const [who, one, sight, vault] of table)
    it(`${who}: ${sight}, identity ${vault}`, () => {
      expect(sightOf(one, denunciation)).to.equal(sight)
      expect(vaultAccess(one, denunciation)).to.equal(vault)
    })

  it('lets the officer who took it read the identity freely until it is handed to a handler', () => {
    expect(vaultAccess(actor('receptionOfficer', 'taker'), { ...denunciation, assignee: null })).to.equal('free')
  })

  it('hides nothing of an ordinary letter, and opens no vault for it', () => {
    for (const role of ['receptionOfficer', 'handler', 'manager', 'auditor', 'administrator'] as const) {
      expect(sightOf(actor(role), ordinary)).to.equal('full')
      expect(vaultAccess(actor(role), ordinary)).to.equal('none')
    }
  })

  it('does not even count it for other reception officers and other bodies', () => {
    expect(letterScope(actor('receptionOfficer'))).to.deep.equal({
      office: 'office',
      secretTaker: { $in: [null, 'somebody'] },
    })
    expect(letterScope(actor('agencyOfficer'))).to.deep.equal({ office: 'office', agencies: 'so-nnmt' })
  })
})
