import type { MongoClient } from 'mongodb'
import type { Fields, Requirement, Test, TestFile } from './format.ts'
import { differences } from './matching.ts'

/** What decides which tests apply to a server. */
export interface Facts {
  version: string
  topology: string
  hasAuthentication: boolean
  parameters: Fields
}

/** Asks a server what it is. */
export async function factsOf(client: MongoClient): Promise<Facts> {
  const admin = client.db('admin')
  const { version } = await admin.command({ buildInfo: 1 })
  const hello = await admin.command({ hello: 1 })
  return {
    version,
    topology: hello.setName ? 'replicaset' : hello.msg === 'isdbgrid' ? 'sharded' : 'single',
    hasAuthentication: client.options.credentials !== undefined,
    parameters: await admin.command({ getParameter: '*' }),
  }
}

/** Why a test is not for this server; undefined when it is. */
export function reasonToSkip(file: TestFile, test: Test, facts: Facts): string | undefined {
  return test.skipReason ?? reasonAgainst(file.runOnRequirements, facts) ?? reasonAgainst(test.runOnRequirements, facts)
}

/** Why none of the requirements holds; undefined when one does or none is given. */
function reasonAgainst(requirements: Requirement[] | undefined, facts: Facts): string | undefined {
  if (!requirements || requirements.length === 0) return undefined
  const reasons = requirements.map((requirement) => obstacle(requirement, facts))
  return reasons.includes(undefined) ? undefined : [...new Set(reasons)].join(', or ')
}

function obstacle(requirement: Requirement, facts: Facts): string | undefined {
  const { minServerVersion, maxServerVersion, topologies, serverParameters, auth, serverless, csfle } = requirement
  if (topologies && !topologies.includes(facts.topology)) return `only for ${topologies.join('/')}`
  if (minServerVersion && compareVersions(facts.version, minServerVersion) < 0) return `from ${minServerVersion} on`
  if (maxServerVersion && compareVersions(facts.version, maxServerVersion) > 0) return `up to ${maxServerVersion}`
  if (auth !== undefined && auth !== facts.hasAuthentication) return auth ? 'with authentication' : 'without users'
  if (serverless === 'require') return 'only for serverless'
  if (csfle) return 'only with field level encryption'
  const others = differences(serverParameters ?? {}, facts.parameters, undefined, 'root')
  return others.length > 0 ? `server parameters: ${others.join('; ')}` : undefined
}

function compareVersions(left: string, right: string): number {
  const [one, other] = [left, right].map((version) => version.split('.').map(Number))
  for (let part = 0; part < 3; part++) {
    const difference = (one[part] ?? 0) - (other[part] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
