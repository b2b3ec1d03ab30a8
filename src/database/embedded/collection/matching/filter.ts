import { badValue, DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { BSONRegExp, type Document, isDocument, RawDocument, type Value } from '../../values/value.ts'
import { dependenciesOf } from '../aggregation/dependencies.ts'
import { expression } from '../aggregation/expression.ts'
import { isTrue } from '../aggregation/truth.ts'
import { allOf, anyOf, type Condition, type FilterContext, not } from './condition.ts'
import { equals, isOperators, operatorCondition, regexCondition } from './operators.ts'

/** Reads a filter document (manual: "Query Predicates"). @throws BadValue (2) and others of MongoDB's codes */
export function readFilter(filter: Document, context: FilterContext): Condition {
  const parts: Condition[] = []
  for (const [name, value] of filter) {
    const part = name.startsWith('$') ? topLevel(name, value, context) : fieldCondition(name, value, context)
    if (part) parts.push(part)
  }
  return allOf(parts)
}

function topLevel(name: string, value: Value, context: FilterContext): Condition | undefined {
  switch (name) {
    case '$and':
      return allOf(listOf(name, value, context))
    case '$or':
      return anyOf(listOf(name, value, context))
    case '$nor':
      return not(anyOf(listOf(name, value, context)))
    case '$expr':
      return expressionCondition(value, context)
    case '$comment':
      return undefined
    case '$sampleRate':
      return sampleRate(value)
    case '$alwaysTrue':
      return allOf([])
    case '$alwaysFalse':
      return anyOf([])
    case '$where':
    case '$text':
    case '$jsonSchema':
    case '$near':
      throw new DatabaseError(238, `${name} is not supported by the embedded database`)
    default:
      throw badValue(
        `unknown top level operator: ${name}. ${
          name === '$not'
            ? 'If you are trying to negate an entire expression, use $nor.'
            : "If you have a field name that starts with a '$' symbol, consider using $getField or $setField."
        }`,
      )
  }
}

function listOf(name: string, value: Value, context: FilterContext): Condition[] {
  if (!Array.isArray(value)) throw badValue(`${name} must be an array`)
  if (value.length === 0) throw badValue('$and/$or/$nor must be a nonempty array')
  return value.map((entry) => {
    if (!isDocument(entry)) throw badValue('$or/$and/$nor entries need to be full objects')
    return readFilter(entry, context)
  })
}

function expressionCondition(value: Value, context: FilterContext): Condition {
  const evaluate = expression(value, { now: context.now, variables: context.variables, strings: context.strings })
  return {
    kind: 'other',
    paths: dependenciesOf(value),
    implied: [],
    matches: (document) => isTrue(evaluate({ root: document })),
  }
}

function sampleRate(value: Value): Condition {
  if (!isNumber(value)) throw badValue('argument to $sampleRate must be a numeric type')
  const rate = toDouble(value)
  if (!(rate >= 0 && rate <= 1)) throw badValue('numeric argument to $sampleRate must be in [0, 1]')
  return { kind: 'other', paths: [], implied: [], matches: () => Math.random() < rate }
}

/** `{ path: value }` or `{ path: { $operator: … } }` */
function fieldCondition(path: string, value: Value, context: FilterContext): Condition {
  if (value instanceof BSONRegExp) return regexCondition(path, value, context)
  if (isDocument(value) && isOperators(value)) return allOf(operatorsOf(path, value, context))
  if (value instanceof RawDocument) throw badValue('a filter cannot hold raw documents')
  return equals(path, value, context)
}

/** The conditions of an operator document; `$options` belongs to `$regex`. */
export function operatorsOf(path: string, operators: Document, context: FilterContext): Condition[] {
  const conditions: Condition[] = []
  for (const [name, value] of operators) {
    if (name === '$options' && operators.has('$regex')) continue
    if (name === '$not') conditions.push(not(negated(path, value, context)))
    else if (name === '$elemMatch') conditions.push(elementMatch(path, value, context))
    else if (name === '$all') conditions.push(allValues(path, value, context))
    else conditions.push(operatorCondition(path, name, value, operators, context))
  }
  return conditions
}

function negated(path: string, value: Value, context: FilterContext): Condition {
  if (value instanceof BSONRegExp) return regexCondition(path, value, context)
  if (!isDocument(value)) throw badValue('$not needs a regex or a document')
  if (value.size === 0) throw badValue('$not cannot be empty')
  if (!isOperators(value)) throw badValue(`unknown operator: ${value.keys().next().value}`)
  return allOf(operatorsOf(path, value, context))
}

/** `$elemMatch` with a filter on the fields of the elements, or with operators on the elements themselves. */
function elementMatch(path: string, value: Value, context: FilterContext): Condition {
  if (!isDocument(value)) throw badValue('$elemMatch needs an Object')
  const parts = path.split('.')
  const { condition, isOnValues, test } = readElement(value, context)
  return {
    kind: 'other',
    paths: [path],
    implied: impliedBy(path, condition, isOnValues),
    matches: (document, details) => findElement(document, parts, test, details),
  }
}

/** True for an `$elemMatch` with operators on the elements themselves. */
function isOnElements(value: Document): boolean {
  return isOperators(value) && !['$and', '$or', '$nor', '$expr'].includes([...value.keys()][0])
}

/** Tests one element by the operand of an `$elemMatch`. */
export function elementTest(value: Document, context: FilterContext): (element: Value) => boolean {
  return readElement(value, context).test
}

interface ElementReading {
  condition: Condition
  isOnValues: boolean
  test(element: Value): boolean
}

function readElement(value: Document, context: FilterContext): ElementReading {
  if (isOnElements(value)) return readElementValue(value, context)
  const condition = readFilter(value, context)
  const test = (element: Value): boolean => {
    if (element instanceof Map) return condition.matches(element)
    return Array.isArray(element) && condition.matches(new Map(element.map((item, place) => [String(place), item])))
  }
  return { condition, isOnValues: false, test }
}

function readElementValue(value: Document, context: FilterContext): ElementReading {
  const condition = allOf(operatorsOf('x', value, context))
  // What a place in an array leads to is asked as it is, even if it is an array. It is read only once it is met: read
  // beside the other at once, each level of nesting would double the work.
  let placed: Condition | undefined
  const test = (element: Value): boolean => {
    if (!Array.isArray(element)) return condition.matches(new Map([['x', element]]))
    placed ??= allOf(operatorsOf('x.0', value, context))
    return placed.matches(new Map([['x', [element]]]))
  }
  return { condition, isOnValues: true, test }
}

/** Conditions on single elements also hold for "some element", which is what an index of the array answers. */
function impliedBy(path: string, inner: Condition, isOnValues: boolean): Condition[] {
  const parts = inner.kind === 'and' ? inner.parts : [inner]
  const under = (condition: Condition): Condition[] => {
    if (condition.kind !== 'compare' && condition.kind !== 'in' && condition.kind !== 'prefix') return []
    return [{ ...condition, path: isOnValues ? path : `${path}.${condition.path}` }]
  }
  return parts.flatMap(under)
}

function findElement(
  document: Document,
  parts: string[],
  test: (element: Value) => boolean,
  details: { index?: number } | undefined,
): boolean {
  return someWhole(document, parts, (array) => {
    const place = array.findIndex(test)
    if (place >= 0 && details) details.index = place
    return place >= 0
  })
}

function someWhole(document: Document, parts: string[], test: (array: Value[]) => boolean): boolean {
  const visit = (value: Value | undefined, depth: number): boolean => {
    if (depth === parts.length) return Array.isArray(value) && test(value)
    if (value instanceof Map) return visit(value.get(parts[depth]), depth + 1)
    if (!Array.isArray(value)) return false
    if (visit(value[Number(parts[depth])], depth + 1)) return true
    return value.some((element) => element instanceof Map && visit(element, depth))
  }
  return visit(document, 0)
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/query/all/ @throws BadValue (2) */
function allValues(path: string, value: Value, context: FilterContext): Condition {
  if (!Array.isArray(value)) throw badValue('$all needs an array')
  if (value.length === 0) return anyOf([])
  const isOfElements = isElementMatch(value[0])
  return allOf(
    value.map((entry) => {
      if (isOfElements && !isElementMatch(entry)) throw badValue('$all/$elemMatch has to be consistent')
      if (isOfElements) return elementMatch(path, (entry as Document).get('$elemMatch')!, context)
      if (isDollar(entry)) throw badValue('no $ expressions in $all')
      return entry instanceof BSONRegExp ? regexCondition(path, entry, context) : equals(path, entry, context)
    }),
  )
}

function isElementMatch(entry: Value): boolean {
  return isDocument(entry) && [...entry.keys()][0] === '$elemMatch'
}

function isDollar(entry: Value): boolean {
  return isDocument(entry) && isOperators(entry)
}
