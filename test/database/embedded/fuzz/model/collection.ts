import { grouped, unwound } from './grouping.ts'
import { matches, type Position } from './matching.ts'
import { distinctValues, keysOf } from './paths.ts'
import { stringsOf } from './strings.ts'
import { updated } from './updating.ts'
import { upserted } from './upserting.ts'
import {
  asDouble,
  compare,
  type Doc,
  equal,
  type Found,
  type KeyPart,
  type Numeric,
  Refusal,
  type Strings,
  type Val,
} from './values.ts'

/** An index as createIndexes takes it. */
export type Index = Doc

/** What a find answers before skip and limit. */
export interface FoundDocuments {
  documents: Doc[]
  /** Where two documents with equal keys may come in either order. */
  orderOf(left: Doc, right: Doc): number
}

/** The collection of the plain model: an array of documents. */
export class Collection {
  documents: Doc[]
  readonly indexes: Index[] = []

  constructor(documents: Doc[] = []) {
    this.documents = documents
  }

  copy(): Collection {
    const result = new Collection([...this.documents])
    result.indexes.push(...this.indexes)
    return result
  }

  /** All keys are made before any two are compared. @throws Refusal 171, 11000 */
  addIndex(index: Index): void {
    for (const document of this.documents) indexKeys(index, document)
    this.documents.forEach((document, i) => {
      this.checkIndex(index, document, this.documents.slice(0, i))
    })
    this.indexes.push(index)
  }

  matching(filter: Doc, strings: Strings | undefined): Doc[] {
    return this.documents.filter((document) => matches(filter, document, strings))
  }

  find(command: Doc): FoundDocuments {
    const strings = stringsOf(command.get('collation'))
    const orderOf = sortOrder(command.get('sort'), strings)
    const found = this.matching(command.get('filter') as Doc, strings)
    return { documents: sorted(found, command.get('sort'), strings), orderOf }
  }

  count(command: Doc): number {
    const all = this.matching(command.get('query') as Doc, stringsOf(command.get('collation'))).length
    const skipped = Math.max(all - whole(command.get('skip')), 0)
    return Math.min(skipped, whole(command.get('limit')) || skipped)
  }

  /** In the order of values; of equal ones any may stand for the others. */
  distinct(command: Doc): Val[] {
    const strings = stringsOf(command.get('collation'))
    const found = this.matching(command.get('query') as Doc, strings)
    const values = found.flatMap((document) => distinctValues(document, (command.get('key') as string).split('.')))
    values.sort((left, right) => compare(left, right, strings))
    return values.filter((value, i) => i === 0 || !equal(value, values[i - 1], strings))
  }

  aggregate(command: Doc): Doc[] {
    const strings = stringsOf(command.get('collation'))
    return (command.get('pipeline') as Doc[]).reduce((documents, stage) => {
      const [name, operand] = [...stage][0]
      if (name === '$match') return documents.filter((document) => matches(operand as Doc, document, strings))
      if (name === '$unwind') return unwound(documents, operand as string)
      if (name === '$sort') return sorted(documents, operand, strings)
      if (name === '$limit') return documents.slice(0, whole(operand))
      return grouped(documents, operand as Doc, strings)
    }, this.documents)
  }

  /** @throws Refusal 11000, 171 */
  insert(document: Doc): void {
    this.check(document, this.documents)
    this.documents.push(document)
  }

  /** The first document that an update or removal of one takes. */
  first(filter: Doc, sort: Found, strings: Strings | undefined): Doc | undefined {
    return sorted(this.matching(filter, strings), sort, strings)[0]
  }

  /** Changes one document; answers it as it is then. @throws Refusal, before any change */
  change(document: Doc, filter: Doc, update: Doc, options: Doc): Doc {
    const position: Position = {}
    const strings = stringsOf(options.get('collation'))
    matches(filter, document, strings, position)
    const arrayFilters = (options.get('arrayFilters') ?? []) as Doc[]
    const result = updated(document, update, { position, arrayFilters, strings, isInsert: false })
    this.check(
      result,
      this.documents.filter((one) => one !== document),
    )
    this.documents = this.documents.map((one) => (one === document ? result : one))
    return result
  }

  /** @throws Refusal */
  upsert(filter: Doc, update: Doc, options: Doc): Doc {
    const strings = stringsOf(options.get('collation'))
    const document = upserted(filter, update, { arrayFilters: (options.get('arrayFilters') ?? []) as Doc[], strings })
    this.insert(document)
    return document
  }

  remove(documents: Doc[]): void {
    this.documents = this.documents.filter((one) => !documents.includes(one))
  }

  private check(document: Doc, others: Doc[]) {
    if (others.some((other) => equal(other.get('_id'), document.get('_id'))))
      throw new Refusal(11000, 'this _id is taken')
    for (const index of this.indexes) this.checkIndex(index, document, others)
  }

  private checkIndex(index: Index, document: Doc, others: Doc[]) {
    const keys = indexKeys(index, document)
    if (index.get('unique') !== true) return
    const strings = stringsOf(index.get('collation'))
    const isTaken = others.some((other) =>
      indexKeys(index, other).some((key) => keys.some((own) => own.every((part, i) => equal(part, key[i], strings)))),
    )
    if (isTaken) throw new Refusal(11000, 'this key is taken')
  }
}

/** The keys of a document in an index; none when the index leaves the document out. */
export function indexKeys(index: Index, document: Doc): KeyPart[][] {
  const partial = index.get('partialFilterExpression')
  if (partial instanceof Map && !matches(partial, document, stringsOf(index.get('collation')))) return []
  const keys = keysOf(document, [...(index.get('key') as Doc).keys()])
  return index.get('sparse') === true ? keys.filter((key) => key.some((part) => part !== undefined)) : keys
}

/** The documents in order; a single one is asked for its key too. @throws Refusal 2, 16746 */
function sorted(documents: Doc[], sort: Found, strings: Strings | undefined): Doc[] {
  const orderOf = sortOrder(sort, strings)
  for (const document of documents) orderOf(document, document)
  return [...documents].sort(orderOf)
}

/** Manual: "Sort": of the keys that a document has, the one counts that comes first in the order. */
export function sortOrder(sort: Found, strings: Strings | undefined): (left: Doc, right: Doc) => number {
  const fields = sort instanceof Map ? [...sort] : []
  const compareKeys = (left: KeyPart[], right: KeyPart[]) => {
    for (let i = 0; i < fields.length; i++) {
      const order = compare(left[i], right[i], strings) * asDouble(fields[i][1] as Numeric)
      if (order !== 0) return order
    }
    return 0
  }
  const keyOf = (document: Doc) =>
    sortKeys(
      document,
      fields.map(([path]) => path),
    ).sort(compareKeys)[0]
  return (left, right) => compareKeys(keyOf(left), keyOf(right))
}

function sortKeys(document: Doc, paths: string[]): KeyPart[][] {
  try {
    return keysOf(document, paths)
  } catch (error) {
    throw error instanceof Refusal && error.code === 171 ? new Refusal(2, 'sort by parallel arrays') : error
  }
}

export function whole(value: Found): number {
  return value === undefined ? 0 : asDouble(value as Numeric)
}
