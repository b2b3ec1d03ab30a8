import type { MongoClient } from 'mongodb'
import type { Entities } from '../entities.ts'
import { setFailPoint } from '../fail-points.ts'
import type { Fields } from '../format.ts'

type RunnerOperation = (given: Fields, entities: Entities, internal: MongoClient) => Promise<void>

/** What a test asks of the runner itself. */
export const runnerOperations: Record<string, RunnerOperation> = {
  failPoint: ({ failPoint }, _entities, internal) => setFailPoint(internal, failPoint as Fields),

  assertCollectionExists: async (given, _entities, internal) => {
    if (!(await hasCollection(given, internal))) throw new Error(`there is no collection ${given.collectionName}`)
  },

  assertCollectionNotExists: async (given, _entities, internal) => {
    if (await hasCollection(given, internal)) throw new Error(`there is a collection ${given.collectionName}`)
  },

  assertSameLsidOnLastTwoCommands: async ({ client }, entities) => {
    const [one, other] = lastLsids(entities, String(client))
    if (one !== other) throw new Error(`the last two commands have two lsids: ${one}, ${other}`)
  },

  assertDifferentLsidOnLastTwoCommands: async ({ client }, entities) => {
    const [one, other] = lastLsids(entities, String(client))
    if (one === other) throw new Error(`the last two commands have the same lsid ${one}`)
  },

  assertSessionNotDirty: async ({ session }, entities) => {
    if (isDirty(entities, String(session))) throw new Error('the session is dirty')
  },

  assertSessionDirty: async ({ session }, entities) => {
    if (!isDirty(entities, String(session))) throw new Error('the session is not dirty')
  },
}

async function hasCollection({ databaseName, collectionName }: Fields, internal: MongoClient): Promise<boolean> {
  const found = internal.db(String(databaseName)).listCollections({ name: collectionName }, { nameOnly: true })
  return (await found.toArray()).length > 0
}

function lastLsids(entities: Entities, client: string): string[] {
  const commands = entities.observer(client).commands().slice(-2)
  if (commands.length < 2) throw new Error('there were not two commands')
  return commands.map((command) => JSON.stringify(command.lsid))
}

function isDirty(entities: Entities, session: string): boolean {
  return entities.session(session).serverSession?.isDirty === true
}
