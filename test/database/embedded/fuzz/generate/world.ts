import { Int32 } from 'mongodb'
import { Collection, type Index } from '../model/collection.ts'
import type { Doc, Val } from '../model/values.ts'
import { doc } from '../model/values.ts'
import { codeOf } from '../model/writing.ts'
import type { Random } from '../random.ts'
import { Filters } from './filters.ts'
import { Values } from './values.ts'

const plainPaths = ['a', 'b', 'c', 'k', 'a.b', 'a.c', 'b.a', 'b.c', 'a.b.c', 'zz']
const placePaths = ['a.0', 'a.1', 'b.0', 'a.0.b', 'a.0.0', 'c.1.a']

/** A collection with its indexes and what is asked about it. */
export interface World {
  collection: Collection
  values: Values
  filters: Filters
  paths: readonly string[]
  /** The paths that an index or a sort may have. */
  keyPaths: readonly string[]
  /** The collation that half of the commands have; undefined when there is none. */
  collation: Doc | undefined
}

/** A collection of documents, with indexes on it that may have been refused. */
export function makeWorld(random: Random): World {
  const hasNumericNames = random.chance(0.2)
  const values = new Values(random, hasNumericNames ? ['a', 'b', 'c', '0'] : ['a', 'b', 'c', 'd'])
  const collection = new Collection(random.list(0, 30, () => new Map()).map((_, i) => values.document(i)))
  const paths = ['_id', ...plainPaths, ...plainPaths, ...placePaths]
  const keyPaths = hasNumericNames ? plainPaths : [...plainPaths, ...plainPaths, ...placePaths]
  const filters = new Filters(values, paths, () => collection.documents)
  const collation = random.chance(0.35) ? collationOf(random) : undefined
  return { collection, values, filters, paths, keyPaths, collation }
}

function collationOf(random: Random): Doc {
  return doc({
    locale: random.pick(['vi', 'vi', 'vi', 'en']),
    strength: random.chance(0.8) ? new Int32(random.whole(1, 3)) : undefined,
    caseLevel: random.chance(0.2) ? true : undefined,
    numericOrdering: random.chance(0.25) ? true : undefined,
    caseFirst: random.chance(0.2) ? random.pick(['upper', 'lower']) : undefined,
  })
}

/** Specifications of indexes; those that the model takes are to be taken by the server too. */
export function makeIndexes(random: Random, world: World): Index[] {
  return random
    .list(0, 4, () => {
      const fields = random.some(1, 3, [...new Set(world.keyPaths)])
      const key: Doc = new Map(fields.map((path) => [path, new Int32(random.pick([1, 1, -1]))]))
      const index = doc({
        key,
        name: [...key].map(([path, direction]) => `${path}_${direction}`).join('_'),
        unique: random.chance(0.2) ? true : undefined,
        sparse: random.chance(0.2) ? true : undefined,
        collation: world.collation && random.chance(0.6) ? world.collation : undefined,
      })
      if (!index.has('sparse') && random.chance(0.2)) index.set('partialFilterExpression', partialFilter(random, world))
      return index
    })
    .filter((index, i, all) => all.findIndex((one) => one.get('name') === index.get('name')) === i)
}

function partialFilter(random: Random, world: World): Doc {
  const path = random.pick(['a', 'b', 'k'])
  const condition = random.weighted<Val>([
    [2, () => new Map([['$exists', true]])],
    [3, () => new Map([[random.pick(['$gt', '$gte', '$lt', '$lte']), world.values.number()]])],
    [1, () => new Map([['$gt', world.values.text()]])],
    [1, () => random.pick<Val>([null, true, new Int32(1), 'a'])],
    [1, () => new Map([['$type', ['int', 'string']]])],
  ])
  return new Map([[path, condition]])
}

/** Adds the index to the model; answers the code of its refusal. */
export function addIndex(collection: Collection, index: Index): number | undefined {
  return codeOf(() => collection.addIndex(index))
}
