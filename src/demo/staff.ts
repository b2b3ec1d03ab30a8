import type { Actor } from '../access/actor.ts'
import type { DemoAccount, SigningPower } from '../accounts/index.ts'
import { AccountModel, actorOf, storeAccount } from '../accounts/index.ts'
import { newId } from '../id.ts'
import { OfficeModel } from '../offices/index.ts'
import written from './data/office.json' with { type: 'json' }

type Person = (typeof written.people)[number] & { role: DemoAccount['role']; power: SigningPower | null }

const people = written.people as Person[]

/** Who acts in the demo, by what they do. */
export interface Staff {
  readonly office: string
  readonly counter: Actor
  readonly handlers: readonly [Actor, Actor]
  readonly manager: Actor
  readonly agency: Actor
  readonly administrator: Actor
}

/** Makes the office and its accounts as they were a quarter of a year ago. */
export async function hireStaff(at: Date): Promise<Staff> {
  const office = newId()
  await OfficeModel.create({
    _id: office,
    ...written.office,
    parent: null,
    ancestors: [],
    agency: 'ban-tcd',
    createdAt: at,
  })
  for (const { shown: _shown, ...person } of people)
    await storeAccount({ ...person, password: written.password, office, at, mustChangePassword: false })
  const actor = async (username: string) => {
    const account = await AccountModel.findOne({ username }).lean()
    if (!account) throw new Error(`the demo has no account ${username}`)
    return actorOf(account)
  }
  return {
    office,
    counter: await actor('tiepdan'),
    handlers: [await actor('xuly'), await actor('xuly2')],
    manager: await actor('lanhdao'),
    agency: await actor('coquan'),
    administrator: await actor('quantri'),
  }
}

/** The accounts that the sign-in page shows: one for each role. */
export const demoAccounts: readonly DemoAccount[] = people
  .filter((person) => person.shown)
  .map(({ username, name, role }) => ({ username, name, role, password: written.password }))
