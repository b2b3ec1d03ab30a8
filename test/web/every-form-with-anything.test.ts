import { expect } from 'chai'
import { may } from '../../src/access/policies.ts'
import type { AppParts } from '../../src/app-parts.ts'
import { LetterModel } from '../../src/letters/index.ts'
import { ReceptionModel } from '../../src/receptions/index.ts'
import { allRoutes } from '../../src/routes.ts'
import { decided, transferred } from '../factories/decided.ts'
import { aLetter } from '../factories/letters.ts'
import { aReception } from '../factories/receptions.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, as } from '../people.ts'
import { world } from '../world.ts'

/** The names that the forms of the program use. */
const names = [
  'act',
  'address',
  'agency',
  'again',
  'anonymous',
  'assignee',
  'at',
  'call',
  'channel',
  'code',
  'columns',
  'contents',
  'current',
  'days',
  'documentNo',
  'documents',
  'extent',
  'fact',
  'files',
  'from',
  'ground',
  'handling',
  'headcount',
  'idNumber',
  'kind',
  'language',
  'linkKind',
  'linkTo',
  'name',
  'next',
  'note',
  'number',
  'office',
  'on',
  'outcome',
  'parent',
  'people',
  'phone',
  'purpose',
  'reason',
  'receivedOn',
  'reception',
  'representatives',
  'result',
  'role',
  'selected',
  'senders',
  'settings',
  'shortcuts',
  'signatories',
  'similarSeen',
  'submissionKey',
  'symbol',
  'take',
  'text',
  'theme',
  'to',
  'username',
  'value',
  'version',
  'what',
  'year',
]

const bodies: [words: string, value: unknown][] = [
  ['nothing', undefined],
  ['one letter', 'x'],
  ['a list', ['a', 'b']],
  ['an operator', { $ne: 'x' }],
  ['an object in an object', { 0: { a: { b: 'c' } } }],
  ['a day that no calendar has', '31/02/2026'],
  ['a day to come', '01/01/2999'],
  ['a very long text', 'a'.repeat(6000)],
  ['a number beyond all numbers', '9'.repeat(40)],
  ['marks of a page', '<script>alert(1)</script>"\'&'],
]

/** Some forms take any words, or none: a report of progress, an acknowledgement of today. */
const wordsAtAll = ['nothing', 'one letter', 'marks of a page', 'a very long text', 'a number beyond all numbers']

/** Acts that would end the session or the account of whoever tries them. */
const notTried = [
  '/account/sessions/end',
  '/sign-out',
  '/satisfaction/letters/:id/tablet',
  '/satisfaction/receptions/:id/tablet',
]

describe('every form, sent with anything', function () {
  this.timeout(240_000)
  let people: People
  const browsers = new Map<string, SignedIn>()
  const records: string[] = []
  before(async () => {
    people = await anOffice()
    for (const name of ['lan', 'minh', 'hoa', 'son', 'ha', 'thu'] as const) browsers.set(name, await as(people[name]))
    records.push((await aLetter(people.lan))._id, (await decided(people.minh, 'guide'))._id)
    records.push((await transferred(people.minh))._id, (await aReception(people.lan))._id)
  })

  for (const [words, value] of bodies)
    it(`${words}: is answered, and never with an error of the program`, async () => {
      const { parts } = await world()
      const before = await versions()
      const body = value === undefined ? {} : Object.fromEntries(names.map((name) => [name, value]))
      for (const route of allRoutes.staff(parts as AppParts)) {
        if (route.method !== 'post' || route.action === 'public' || notTried.includes(route.path)) continue
        const name = (['lan', 'minh', 'hoa', 'son', 'ha', 'thu'] as const).find((one) =>
          may(people[one], route.action as 'home.open'),
        )
        for (const id of route.path.includes(':') ? records : ['']) {
          const path = route.path
            .replace(/:(letterId|id)\b/g, id)
            .replace(/:(contentNo|transferNo)/g, '1')
            .replace(':clock', 'letter.processing')
            .replace(/:\w+/g, '0123456789abcdef01234567')
          const answer = await browsers.get(name ?? '')?.post(path, body)
          expect(answer?.status, `${name} ${path}`).to.be.oneOf([200, 204, 303, 403, 404, 409, 422])
          expect(answer?.text ?? '').to.not.include('<script>alert')
        }
      }
      if (!wordsAtAll.includes(words)) expect(await versions()).to.deep.equal(before)
    })

  async function versions(): Promise<unknown[]> {
    const choice = [{ office: people.office }, { version: 1, no: 1 }] as const
    return [
      await LetterModel.find(...choice)
        .sort({ _id: 1 })
        .lean(),
      await ReceptionModel.find(...choice)
        .sort({ _id: 1 })
        .lean(),
    ]
  }
})
