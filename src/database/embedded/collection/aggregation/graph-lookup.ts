import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { type Document, documentOf, isDocument, Long, type Maybe, type Value } from '../../values/value.ts'
import { readFilter } from '../matching/filter.ts'
import { typeName } from '../matching/type-names.ts'
import type { Slice } from '../slice.ts'
import { expression } from './expression.ts'
import { StageMemory } from './memory.ts'
import type { Stage, StageContext } from './stage.ts'
import { collected } from './stream.ts'
import { ValueMap } from './value-map.ts'
import { valuesAt } from './values-at.ts'
import { withField } from './with-field.ts'

const texts = ['from', 'as', 'connectFromField', 'connectToField', 'depthField']
const known = new Set([...texts, 'startWith', 'maxDepth', 'restrictSearchWithMatch'])

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/graphLookup/ */
export function graphLookup(operand: Value, context: StageContext): Stage {
  const { from, as, startWith, fromField, toField, depthField, most, restriction } = read(operand)
  const start = expression(startWith, context)
  if (restriction) readFilter(restriction, context)
  const search = async (document: Document, slice: Slice): Promise<Document[]> => {
    const memory = new StageMemory('$graphLookup', 40099)
    const found = new ValueMap<Document>(context.strings)
    const asked = new ValueMap<true>(context.strings)
    const first = start({ root: document })
    let wanted: Value[] = Array.isArray(first) ? first : [first ?? null]
    for (let depth = 0; wanted.length > 0 && depth <= most; depth++) {
      for (const value of wanted) asked.getOrMake(value, () => true)
      const match = documentOf({ [toField]: documentOf({ $in: wanted }) })
      const filter = restriction ? documentOf({ $and: [match, restriction] }) : match
      const stream = context.open(from, [documentOf({ $match: filter })], { ...context, hint: undefined })
      const next = new ValueMap<true>(context.strings)
      for (const one of await collected(stream, memory, slice)) {
        const id = one.get('_id')
        if (found.has(id)) continue
        found.getOrMake(id, () => (depthField ? withField(one, depthField, Long.fromNumber(depth)) : one))
        for (const value of valuesAt(one, fromField)) if (!asked.has(value)) next.getOrMake(value, () => true)
      }
      wanted = [...next].map(({ key }) => key)
      if (slice.isOver()) await slice.rest()
    }
    return [...found].map(({ value }) => value)
  }
  return (source) => ({
    next: async (slice) => {
      const documents = await source.next(slice)
      if (!documents) return undefined
      const results: Document[] = []
      for (const document of documents) results.push(withField(document, as, await search(document, slice)))
      return results
    },
  })
}

function read(operand: Value) {
  if (!isDocument(operand)) throw new DatabaseError(9, 'the $graphLookup stage specification must be an object')
  for (const [name, value] of operand) {
    if (!known.has(name)) throw new DatabaseError(40104, `Unknown argument to $graphLookup: ${name}`)
    if (texts.includes(name) && typeof value !== 'string')
      throw new DatabaseError(40103, `expected string as argument for ${name}, found: ${typeName(value)}`)
  }
  const restriction = operand.get('restrictSearchWithMatch')
  if (restriction !== undefined && !isDocument(restriction))
    throw new DatabaseError(40185, `restrictSearchWithMatch must be an object, found ${typeName(restriction)}`)
  const [from, as, fromField, toField] = ['from', 'as', 'connectFromField', 'connectToField'].map((name) =>
    operand.get(name),
  )
  const startWith = operand.get('startWith')
  if ([from, as, fromField, toField, startWith].includes(undefined))
    throw new DatabaseError(
      40105,
      "$graphLookup requires 'from', 'as', 'startWith', 'connectFromField', and 'connectToField' to be specified.",
    )
  return {
    from: String(from),
    as: String(as).split('.'),
    startWith: startWith!,
    fromField: String(fromField),
    toField: String(toField),
    depthField: operand.has('depthField') ? String(operand.get('depthField')).split('.') : undefined,
    most: depthOf(operand.get('maxDepth')),
    restriction,
  }
}

function depthOf(value: Maybe): number {
  if (value === undefined) return Number.POSITIVE_INFINITY
  const depth = wholeNumber(value)
  if (depth === undefined) throw new DatabaseError(40100, `maxDepth must be numeric, found type: ${typeName(value)}`)
  if (depth < 0) throw new DatabaseError(40101, `maxDepth requires a nonnegative argument, found: ${depth}`)
  return depth
}
