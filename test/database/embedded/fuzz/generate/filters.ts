import { BSONRegExp, Int32, Long } from 'mongodb'
import { elements } from '../model/paths.ts'
import type { Doc, Val } from '../model/values.ts'
import type { Random } from '../random.ts'
import type { Values } from './values.ts'

const patterns = [
  '^a',
  'b',
  'a$',
  '^ab',
  'a.b',
  '^(a|b)',
  '[a-c]',
  '\\d+',
  '^\\w',
  'đ',
  'Đ',
  'hoà',
  '\\p{L}',
  '^\\p{Lu}',
  'a\\s',
  'a b',
  '^a\\.',
  '^$',
  '^a*',
  '^ab?',
  'x\\.y',
  '^\\$a',
  '(?i)^AB',
  '(?s)a.b',
  '^đ',
  '^A',
  '^a#b',
  '[^a]',
  'ễ',
  '^ab|c',
]
const options = ['', '', '', 'i', 'i', 'm', 's', 'x', 'im', 'u']
const types = [
  'int',
  'double',
  'long',
  'decimal',
  'string',
  'object',
  'array',
  'binData',
  'objectId',
  'bool',
  'date',
  'null',
  'regex',
  'timestamp',
  'minKey',
  'maxKey',
]

/** Filters whose operands are often values of the documents at hand. */
export class Filters {
  private readonly random: Random
  private readonly values: Values
  private readonly paths: readonly string[]
  private readonly documents: () => readonly Doc[]

  constructor(values: Values, paths: readonly string[], documents: () => readonly Doc[]) {
    this.random = values.random
    this.values = values
    this.paths = paths
    this.documents = documents
  }

  filter(depth = 2): Doc {
    const { random } = this
    const result: Doc = new Map()
    for (const path of random.some(0, 2, this.paths)) result.set(path, this.condition(path))
    if (depth > 0 && random.chance(0.3))
      result.set(
        random.pick(['$and', '$or', '$or', '$nor']),
        random.list(1, 3, () => this.filter(depth - 1)),
      )
    return result
  }

  /** One condition on a path. */
  condition(path: string): Val {
    return this.random.weighted<Val>([
      [4, () => this.operand(path)],
      [8, () => this.operators(path, 2)],
      [1, () => this.pattern()],
    ])
  }

  /** A value found there, or any other. */
  operand(path: string): Val {
    const { random } = this
    const documents = this.documents()
    if (documents.length > 0 && random.chance(0.6)) {
      const found = elements(random.pick(documents), path.split('.'), 'elements')
      const value = found.length > 0 ? random.pick(found).value : undefined
      if (value !== undefined && !(value instanceof BSONRegExp)) return value
    }
    const value = this.values.any()
    return value instanceof BSONRegExp ? null : value
  }

  pattern(): BSONRegExp {
    const pattern = this.random.pick(patterns)
    return new BSONRegExp(pattern, [...this.random.pick(options).replace('u', '')].sort().join(''))
  }

  private operators(path: string, depth: number): Doc {
    return new Map(this.random.list(1, 2, () => this.operator(path, depth)).flat())
  }

  private operator(path: string, depth: number): [string, Val][] {
    const { random } = this
    const inner = () => this.operators(path, depth - 1)
    return random.weighted<[string, Val][]>([
      [12, () => [[random.pick(['$gt', '$gte', '$lt', '$lte']), this.operand(path)]]],
      [3, () => [[random.pick(['$eq', '$ne']), this.operand(path)]]],
      [4, () => [[random.pick(['$in', '$nin']), this.list(path)]]],
      [2, () => [['$all', this.allOperand(path, depth)]]],
      [2, () => [['$exists', random.chance(0.5)]]],
      [1, () => [['$type', random.some(1, 3, types)]]],
      [1, () => [['$size', random.pick([new Int32(random.whole(0, 3)), Long.fromNumber(2)])]]],
      [1, () => [['$mod', [new Int32(random.pick([1, 2, 3, -2])), new Int32(random.whole(-1, 2))]]]],
      [
        1,
        () => [
          [
            random.pick(['$bitsAllSet', '$bitsAllClear', '$bitsAnySet', '$bitsAnyClear']),
            new Int32(random.whole(0, 7)),
          ],
        ],
      ],
      [2, () => this.regexOperators()],
      [depth > 0 ? 2 : 0, () => [['$not', random.chance(0.2) ? this.pattern() : inner()]]],
      [depth > 0 ? 3 : 0, () => [['$elemMatch', this.elementFilter(path, depth)]]],
    ])
  }

  private list(path: string): Val[] {
    return this.random.list<Val>(0, 4, () => (this.random.chance(0.1) ? this.pattern() : this.operand(path)))
  }

  private allOperand(path: string, depth: number): Val[] {
    const { random } = this
    if (depth > 0 && random.chance(0.2)) return [new Map([['$elemMatch', this.elementFilter(path, depth)]])]
    return this.list(path)
  }

  private elementFilter(path: string, depth: number): Doc {
    if (this.random.chance(0.5)) return this.operators(path, depth - 1)
    const names = this.random.some(1, 2, ['a', 'b', 'c', '0'])
    return new Map(names.map((name) => [name, this.condition(name === '0' ? path : `${path}.${name}`)]))
  }

  private regexOperators(): [string, Val][] {
    const { pattern, options: flags } = this.pattern()
    return flags === '' && this.random.chance(0.5)
      ? [['$regex', pattern]]
      : [
          ['$regex', pattern],
          ['$options', flags],
        ]
  }
}
