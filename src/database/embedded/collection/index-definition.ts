import { DatabaseError } from '../errors.ts'
import type { CollectionRecord, IndexRecord } from '../storage/catalog.ts'
import type { TreeId } from '../storage/trees.ts'
import { isNumber, toDouble } from '../values/numbers.ts'
import { type Document, isDocument, type Value } from '../values/value.ts'
import { type Collation, collationOf } from './collation.ts'
import { type Condition, pathsOf } from './matching/condition.ts'
import { readFilter } from './matching/filter.ts'

export interface IndexField {
  path: string
  parts: readonly string[]
  direction: 1 | -1
}

/** An index as the rest of the program sees it. */
export class IndexDefinition {
  readonly record: IndexRecord
  readonly name: string
  readonly fields: readonly IndexField[]
  readonly directions: readonly number[]
  readonly isUnique: boolean
  /** Unique, or to become so (manual: collMod, prepareUnique): then the documents before may still be duplicates. */
  readonly refusesDuplicates: boolean
  readonly isSparse: boolean
  readonly partial: Condition | undefined
  readonly collation: Collation | undefined
  readonly expireAfterSeconds: number | undefined
  /** True when it is kept up to date, but not chosen by the planner (manual: "Hidden Indexes"). */
  readonly isHidden: boolean
  /** False while it is being built: it is kept up to date, but not used. */
  isReady = true
  /** While it is being built: the documents whose entries, as they were collected, may be those of yesterday. */
  changedMeanwhile: Set<number> | undefined

  constructor(record: IndexRecord) {
    const { specification } = record
    this.record = record
    this.name = String(specification.get('name'))
    this.fields = fieldsOf(specification.get('key') as Document)
    this.directions = this.fields.map((field) => field.direction)
    this.isUnique = specification.get('unique') === true || this.name === '_id_'
    this.isHidden = specification.get('hidden') === true
    this.refusesDuplicates = this.isUnique || specification.get('prepareUnique') === true
    this.isSparse = specification.get('sparse') === true
    this.collation = collationOf(specification.get('collation'))
    const partial = specification.get('partialFilterExpression')
    this.partial = isDocument(partial)
      ? readFilter(partial, { now: new Date(), strings: this.collation?.compare })
      : undefined
    const expire = specification.get('expireAfterSeconds')
    this.expireAfterSeconds = isNumber(expire) ? toDouble(expire) : undefined
  }

  get tree(): TreeId {
    return this.record.tree
  }

  get keyPattern(): Document {
    return this.record.specification.get('key') as Document
  }

  get isMultikey(): boolean {
    return this.record.multikey.includes(true)
  }

  /** True when its entries say all there is to know about its fields. */
  get isExact(): boolean {
    return this.isReady && !this.record.hasCutKeys && !this.collation
  }

  /** All paths that decide about its entries, or `all`. */
  paths(): Set<string> | 'all' {
    const paths = this.partial ? pathsOf(this.partial) : new Set<string>()
    if (paths === 'all') return 'all'
    for (const field of this.fields) paths.add(field.path)
    return paths
  }
}

function fieldsOf(key: Document): IndexField[] {
  return [...key].map(([path, direction]) => ({ path, parts: path.split('.'), direction: directionOf(direction) }))
}

function directionOf(value: Value): 1 | -1 {
  return isNumber(value) && toDouble(value) < 0 ? -1 : 1
}

/** The index of `_id` that every collection has. */
export function idIndexRecord(tree: TreeId): IndexRecord {
  const specification = new Map<string, Value>([
    ['v', 2],
    ['key', new Map([['_id', 1]])],
    ['name', '_id_'],
  ])
  return { tree, specification, multikey: [false], hasCutKeys: false }
}

/** The index of `_id` of a clustered collection, under the name that it was given (manual: "Clustered Collections"). */
export function clusteredIndexRecord(tree: TreeId, clusteredIndex: Document): IndexRecord {
  const plain = idIndexRecord(tree)
  const specification = new Map([...plain.specification, ...clusteredIndex, ['clustered', true] as const])
  return { ...plain, specification }
}

const knownOptions = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'background',
  'expireAfterSeconds',
  'partialFilterExpression',
  'collation',
  'hidden',
  'prepareUnique',
  'ns',
])

/** Checks one entry of createIndexes and fills in what mongod would. @throws 67, 197, 238 and others */
export function readSpecification(given: Value, collection: CollectionRecord | undefined): Document {
  if (!isDocument(given)) throw new DatabaseError(14, 'an index specification must be an object')
  const key = given.get('key')
  if (!isDocument(key) || key.size === 0) throw new DatabaseError(67, 'Index keys cannot be empty.')
  for (const [path, direction] of key) checkField(path, direction)
  for (const option of given.keys())
    if (!knownOptions.has(option))
      throw new DatabaseError(197, `The field '${option}' is not valid for an index specification.`)
  const specification: Document = new Map<string, Value>([
    ['v', 2],
    ['key', key],
    ['name', given.get('name') ?? defaultName(key)],
  ])
  for (const [option, value] of given)
    if (!specification.has(option) && option !== 'ns' && value !== false) specification.set(option, value)
  const collation = specification.get('collation') ?? collection?.options.get('collation')
  if (isDocument(collation) && collation.get('locale') !== 'simple') specification.set('collation', collation)
  else specification.delete('collation')
  return specification
}

function checkField(path: string, direction: Value) {
  if (path === '' || path.split('.').includes('')) throw new DatabaseError(67, 'Index keys cannot be an empty field.')
  if (path.startsWith('$') || path.includes('$**'))
    throw new DatabaseError(238, 'wildcard indexes are not supported by the embedded database')
  if (typeof direction === 'string')
    throw new DatabaseError(238, `'${direction}' indexes are not supported by the embedded database`)
  if (!isNumber(direction) || toDouble(direction) === 0)
    throw new DatabaseError(67, 'Values in the index key pattern must be numbers other than 0.')
}

/** The name that an index gets when none is given, such as `office_1_due_-1`. */
export function defaultName(key: Document): string {
  return [...key].map(([path, direction]) => `${path}_${String(direction)}`).join('_')
}
