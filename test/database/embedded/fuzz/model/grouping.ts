import { Decimal128, Double, Int32, Long } from 'mongodb'
import { calculate, rounded } from './arithmetic.ts'
import {
  asDouble,
  compare,
  type Doc,
  equal,
  type Found,
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
  if (widest instanceof Decimal128) {
    const others = decimalSum(numbers.filter((one) => !(one instanceof Decimal128)).map(exactly))
    const decimals = numbers.filter((one) => one instanceof Decimal128)
    return decimals.reduce<Val>((total, one) => calculate(total as Numeric, '+', one), others)
  }
  if (widest instanceof Double) return new Double(exactSum(numbers.map(exactly)))
  const total = numbers.reduce((before, one) => before + BigInt(one.toString()), 0n)
  if (BigInt.asIntN(64, total) !== total) return new Double(Number(total))
  return widest instanceof Int32 && BigInt.asIntN(32, total) === total
    ? new Int32(Number(total))
    : Long.fromBigInt(total)
}

/** digits × 2^exponent; infinities and NaN as they are. */
type Exact = { digits: bigint; exponent: number } | number

function exactly(value: Numeric): Exact {
  if (!(value instanceof Double)) return { digits: BigInt(value.toString()), exponent: 0 }
  let [digits, exponent] = [value.value, 0]
  if (!Number.isFinite(digits)) return digits
  for (; !Number.isInteger(digits); exponent--) digits *= 2
  return { digits: BigInt(digits), exponent }
}

function trueSum(values: Exact[]): Exact {
  const odd = values.filter((value): value is number => typeof value === 'number')
  if (odd.length > 0) return odd.reduce((total, value) => total + value, 0)
  const finite = values as Exclude<Exact, number>[]
  const least = Math.min(0, ...finite.map(({ exponent }) => exponent))
  return {
    digits: finite.reduce((sum, { digits, exponent }) => sum + (digits << BigInt(exponent - least)), 0n),
    exponent: least,
  }
}

function decimalSum(values: Exact[]): Val {
  const sum = trueSum(values)
  if (typeof sum === 'number') return Decimal128.fromString(String(sum))
  return rounded(sum.digits * 5n ** BigInt(-sum.exponent), sum.exponent)
}

/** The double nearest to the true sum (mongod keeps the error of each addition). */
function exactSum(values: Exact[]): number {
  const sum = trueSum(values)
  if (typeof sum === 'number') return sum
  const { digits: total, exponent: least } = sum
  const excess = Math.max(0, total.toString(2).length - 900)
  const isRounded = (total >> BigInt(excess)) << BigInt(excess) !== total
  return Number((total >> BigInt(excess)) | (isRounded ? 1n : 0n)) * 2 ** (least + excess)
}

function width(value: Numeric): number {
  return [Int32, Long, Double, Decimal128].findIndex((type) => value instanceof type)
}

function average(numbers: Numeric[]): Val {
  if (numbers.length === 0) return null
  const total = sum(numbers) as Numeric
  return total instanceof Decimal128 ? total : new Double(asDouble(total) / numbers.length)
}
