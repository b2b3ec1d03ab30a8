import type { Db } from 'mongodb'
import { type Difference, difference, indexDifference } from './comparing.ts'
import { Commands } from './generate/commands.ts'
import { addIndex, makeIndexes, makeWorld } from './generate/world.ts'
import { Collection, type Index } from './model/collection.ts'
import { show } from './model/show.ts'
import { type Doc, doc, Refusal } from './model/values.ts'
import { partSeed, Random } from './random.ts'
import { send } from './wire.ts'

/** A command that was answered otherwise than by the model, and what it met. */
export interface Failure extends Difference {
  documents: Doc[]
  indexes: Index[]
  command: Doc
}

const blocks = 14
const readsInBlock = 7

/**
 * Plays one part of a run: a collection with indexes and some hundred commands on it. Answers how many commands were
 * compared, and the first difference.
 */
export async function playPart(db: Db, seed: number, part: number): Promise<{ cases: number; failure?: Failure }> {
  const random = new Random(partSeed(seed, part))
  const world = makeWorld(random)
  const { collection } = world
  await load(db, collection.documents)
  let cases = 0
  for (const index of makeIndexes(random, world)) {
    cases++
    const before = collection.copy()
    const found = await createdDifference(db, collection, index)
    if (found) return { cases, failure: failureOf(before, createIndexes(index), found) }
  }
  const commands = new Commands(random, world)
  for (let block = 0; block < blocks; block++) {
    const reads = Array.from({ length: readsInBlock }, () => commands.read())
    const answers = await Promise.all(reads.map((command) => difference(db, collection, command)))
    cases += reads.length
    const place = answers.findIndex((one) => one !== undefined)
    if (place >= 0) return { cases, failure: failureOf(collection, reads[place], answers[place]!) }
    const command = commands.write()
    const before = collection.copy()
    const found = (await difference(db, collection, command)) ?? (await anyIndexDifference(db, collection))
    cases++
    if (found) return { cases, failure: failureOf(before, command, found) }
  }
  const invalid = await damage(db, collection)
  return invalid ? { cases, failure: failureOf(collection, doc({ validate: 'things' }), invalid) } : { cases }
}

/** What `validate` finds wrong after all the writes. A collection that nothing was written to is not there (26). */
async function damage(db: Db, { documents }: Collection): Promise<Difference | undefined> {
  const isMissing = (error: unknown) => error instanceof Refusal && error.code === 26 && documents.length === 0
  const reply = await send(db, doc({ validate: 'things' })).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
  if (!reply) return undefined
  return reply.get('valid') === true ? undefined : { expected: 'a valid collection', actual: show(reply) }
}

function failureOf(collection: Collection, command: Doc, found: Difference): Failure {
  return { ...found, documents: collection.documents, indexes: collection.indexes, command }
}

function createIndexes(index: Index): Doc {
  return doc({ createIndexes: 'things', indexes: [index] })
}

async function load(db: Db, documents: Doc[]) {
  await db.dropCollection('things')
  if (documents.length > 0) await send(db, doc({ insert: 'things', documents }))
}

async function createdDifference(db: Db, collection: Collection, index: Index): Promise<Difference | undefined> {
  const expected = addIndex(collection, index)
  let actual: number | undefined
  try {
    await send(db, createIndexes(index))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    actual = error.code
  }
  if (expected === actual) return undefined
  return { expected: expected ? `error ${expected}` : 'an index', actual: actual ? `error ${actual}` : 'an index' }
}

async function anyIndexDifference(db: Db, collection: Collection): Promise<Difference | undefined> {
  for (const index of collection.indexes) {
    const found = await indexDifference(db, collection, index)
    if (found) return { expected: `index ${show(index.get('key'))}\n${found.expected}`, actual: found.actual }
  }
  return undefined
}

/** Does it all again from the documents, indexes and command of a failure; undefined when nothing differs. */
export async function replay(db: Db, failure: Failure): Promise<Failure | undefined> {
  const collection = new Collection(failure.documents)
  await load(db, failure.documents)
  for (const index of failure.indexes) if (await createdDifference(db, collection, index)) return undefined
  const before = collection.copy()
  const given = failure.command.get('indexes') as Index[] | undefined
  const found = given
    ? await createdDifference(db, collection, given[0])
    : ((await difference(db, collection, failure.command)) ?? (await anyIndexDifference(db, collection)))
  return found && failureOf(before, failure.command, found)
}
