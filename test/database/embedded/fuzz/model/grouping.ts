import { Decimal128, Double, Int32, Long } from 'mongodb'
import { calculate } from './arithmetic.ts'
import {
  asDouble,
  compare,
  type Doc,
  equal,
  type Found,
  type Fraction,
  fraction,
  isNumeric,
  type Numeric,
  type Strings,
  type Val,
} from './values.ts'

/** The value of `$a.b` in an expression: through arrays it gathers the values of their documents. */
export function fieldOf(document: Doc, path: string): Found {
  return gathered(document, path.slice(1).split('.'))
}

function gathered(value: Found, parts: string[]): Found {
  if (parts.length === 0) return value
  if (value instanceof Map) return gathered(value.get(parts[0]), parts.slice(1))
  if (!Array.isArray(value)) return undefined
  return value.flatMap((element) => {
    const inner = element instanceof Map ? gathered(element, parts) : undefined
    return inner === undefined ? [] : [inner]
  })
}

/** Manual: "$unwind": one document for each element; what is no array counts as one element. */
export function unwound(documents: Doc[], path: string): Doc[] {
  const name = path.slice(1)
  return documents.flatMap((document) => {
    const value = document.get(name)
    if (value === undefined || value === null) return []
    return (Array.isArray(value) ? value : [value]).map((element) => new Map([...document, [name, element]]))
  })
}

/** Manual: "$group". */
export function grouped(documents: Doc[], specification: Doc, strings: Strings | undefined): Doc[] {
  const groups: { key: Val; documents: Doc[] }[] = []
  for (const document of documents) {
    const by = specification.get('_id')
    const key = (typeof by === 'string' ? fieldOf(document, by) : by) ?? null
    const group = groups.find((one) => equal(one.key, key, strings))
    if (group) group.documents.push(document)
    else groups.push({ key, documents: [document] })
  }
  return groups.map(({ key, documents: members }) => {
    const result: Doc = new Map([['_id', key]])
    for (const [name, accumulator] of specification)
      if (name !== '_id') result.set(name, accumulated(members, accumulator as Doc, strings))
    return result
  })
}

function accumulated(documents: Doc[], accumulator: Doc, strings: Strings | undefined): Val {
  const [operator, operand] = [...accumulator][0]
  const values = documents.map((document) => (typeof operand === 'string' ? fieldOf(document, operand) : operand))
  if (operator === '$sum') return sum(values.filter(isNumeric))
  if (operator === '$avg') return average(values.filter(isNumeric))
  const present = values.filter((value): value is Val => value !== undefined && value !== null)
  if (present.length === 0) return null
  const sign = operator === '$min' ? 1 : -1
  return present.reduce((best, value) => (compare(value, best, strings) * sign < 0 ? value : best))
}

function sum(numbers: Numeric[]): Val {
  const widest = numbers.reduce<Numeric>((left, right) => (width(right) > width(left) ? right : left), new Int32(0))
  if (widest instanceof Decimal128)
    return numbers.reduce<Val>((total, one) => calculate(total as Numeric, '+', one), Decimal128.fromString('0'))
  if (widest instanceof Double) return new Double(doubleSum(numbers))
  const total = numbers.reduce((before, one) => before + BigInt(one.toString()), 0n)
  if (BigInt.asIntN(64, total) !== total) return new Double(Number(total))
  return widest instanceof Int32 && BigInt.asIntN(32, total) === total
    ? new Int32(Number(total))
    : Long.fromBigInt(total)
}

/** The double that is nearest to the exact sum: mongod carries along what single additions would lose. */
function doubleSum(numbers: Numeric[]): number {
  const parts = numbers.map(fraction)
  if (parts.includes(undefined)) return numbers.reduce((total, one) => total + asDouble(one), 0)
  const total = (parts as Fraction[]).reduce(
    (left, right) => ({ top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom }),
    { top: 0n, bottom: 1n },
  )
  return nearest(total)
}

/** Doubles have powers of two below, so that the division is exact. */
function nearest({ top, bottom }: Fraction): number {
  let [above, below] = [top, bottom]
  for (; below > 1n && above % 2n === 0n; below /= 2n) above /= 2n
  return Number(above) / Number(below)
}

function width(value: Numeric): number {
  return [Int32, Long, Double, Decimal128].findIndex((type) => value instanceof type)
}

function average(numbers: Numeric[]): Val {
  if (numbers.length === 0) return null
  const total = sum(numbers) as Numeric
  return total instanceof Decimal128 ? total : new Double(asDouble(total) / numbers.length)
}
