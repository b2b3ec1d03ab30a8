import { expect } from 'chai'
import { may, policy } from '../../src/access/policies.ts'
import type { AppParts } from '../../src/app-parts.ts'
import { allRoutes } from '../../src/routes.ts'
import type { People, SignedIn } from '../people.ts'
import { anOffice, anybody, as } from '../people.ts'
import { world } from '../world.ts'

/** Ids that nothing has: an allowed role meets 404, 422 or a page; a forbidden one must meet 403 before that. */
const nothing = '0123456789abcdef01234567'

describe('every route × every role', () => {
  let people: People
  const signedIn = new Map<string, SignedIn>()
  before(async () => {
    people = await anOffice()
    for (const [name, actor] of Object.entries(people))
      if (typeof actor === 'object') signedIn.set(name, await as(actor))
  })

  it('asks for a permission that the policy knows, on every route but sign-in and monitoring', () => {
    for (const route of allRoutes.staff({} as AppParts)) {
      if (route.action === 'public') continue
      expect(Object.keys(policy), `${route.method} ${route.path}`).to.include(route.action)
    }
  })

  it('lets through exactly the roles that the policy names', async function () {
    this.timeout(120_000)
    const { parts } = await world()
    for (const route of allRoutes.staff(parts as AppParts)) {
      if (route.action === 'public' || route.path === '/account/sessions/end') continue
      const path = route.path.replace(/:\w+/g, nothing).replace(/\{.*\}/g, '')
      for (const name of ['lan', 'minh', 'hoa', 'thu', 'son', 'ha'] as const) {
        const person = signedIn.get(name)
        const answer = await (route.method === 'get' ? person?.get(path) : person?.post(path))
        const where = `${name} ${route.method} ${route.path}: ${answer?.status}`
        if (may(people[name], route.action)) expect(answer?.status, where).to.not.be.oneOf([401, 403, 500])
        else expect(answer?.status, where).to.equal(403)
      }
    }
  })

  it('lets nobody through who has not signed in', async function () {
    this.timeout(60_000)
    const { parts } = await world()
    const stranger = await anybody()
    for (const route of allRoutes.staff(parts as AppParts)) {
      if (route.action === 'public') continue
      const path = route.path.replace(/:\w+/g, nothing).replace(/\{.*\}/g, '')
      const answer = await stranger[route.method](path)
      expect(answer.status, `${route.method} ${route.path}`).to.equal(303)
      expect(answer.headers.location).to.match(/^\/sign-in/)
    }
  })
})
