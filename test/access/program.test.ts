import { expect } from 'chai'
import { programActor } from '../../src/access/actor.ts'
import type { Action } from '../../src/access/policies.ts'
import { may, policy } from '../../src/access/policies.ts'
import { legibleScope, receptionScope } from '../../src/access/scope.ts'
import { vaultAccess } from '../../src/access/secrecy.ts'
import type { Context } from '../../src/context.ts'
import { NotFound, NotPermitted } from '../../src/errors.ts'
import type { Letter } from '../../src/letters/index.ts'
import { changeLetter, LetterModel, letterInSight } from '../../src/letters/index.ts'
import { receptionInSight } from '../../src/receptions/index.ts'
import { aDenunciation, aLetter } from '../factories/letters.ts'
import { aSecretReception } from '../factories/receptions.ts'
import type { People } from '../people.ts'
import { anOffice } from '../people.ts'
import { world } from '../world.ts'

const actions = Object.keys(policy) as Action[]

describe('the program as an actor', () => {
  let people: People
  let context: Context
  before(async () => {
    people = await anOffice()
    context = (await world()).contextFor(programActor(people.office))
  })

  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      (error: unknown) => error,
    )

  it('may do what is meant for it and nothing that is meant for people', () => {
    const its = actions.filter((action) => may(context.actor, action))
    expect(its).to.include('letters.receiveSupplement')
    expect(
      its.filter((action) => (policy[action] as readonly string[]).some((role) => role !== 'program')),
    ).to.deep.equal([])
    expect(may(context.actor, 'letters.read')).to.equal(false)
    expect(may(context.actor, 'vault.open')).to.equal(false)
  })

  it('does its part with a letter, under its own name', async () => {
    const { _id: id } = await aLetter(people.lan)
    await changeLetter(context, { id, version: null, action: 'letters.receiveSupplement' }, () => ({}))
    const letter = await LetterModel.findById(id).lean<Letter>()
    expect(letter?.history.at(-1)).to.include({ by: 'program', action: 'letters.receiveSupplement' })
  })

  it('can do nothing to a denunciation: neither read it nor change it nor open its vault', async () => {
    const letter = await aDenunciation(people.lan)
    expect(await refusal(letterInSight(context, letter._id))).to.be.instanceOf(NotFound)
    for (const action of actions) {
      const change = changeLetter(context, { id: letter._id, version: null, action }, () => ({}))
      expect(await refusal(change), action).to.be.instanceOf(may(context.actor, action) ? NotFound : NotPermitted)
    }
    expect((await LetterModel.findById(letter._id).lean<Letter>())?.version).to.equal(1)
    expect(vaultAccess(context.actor, letter)).to.equal('none')
    expect(
      await LetterModel.exists({ _id: letter._id, office: people.office, ...legibleScope(context.actor) }),
    ).to.equal(null)
  })

  it('does not know of a visit with a denunciation', async () => {
    const visit = await aSecretReception(people.lan)
    expect(receptionScope(context.actor)).to.deep.equal({
      office: people.office,
      secretTaker: { $in: [null, 'program'] },
    })
    expect(await refusal(receptionInSight(context, visit._id))).to.be.instanceOf(NotFound)
  })

  it('knows nothing of another office', async () => {
    const other = await anOffice()
    const { _id } = await aLetter(other.lan)
    expect(await refusal(letterInSight(context, _id))).to.be.instanceOf(NotFound)
  })
})
