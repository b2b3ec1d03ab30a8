import { Decimal128, Double, Int32, Long } from 'mongodb'
import type { Doc, Numeric, Val } from '../model/values.ts'
import type { Random } from '../random.ts'
import type { Filters } from './filters.ts'
import type { Values } from './values.ts'

const paths = [
  'a',
  'b',
  'c',
  'd',
  'k',
  'n',
  'a.b',
  'a.c',
  'b.a',
  'b.c',
  'c.0',
  'a.0',
  'a.1',
  'b.0.a',
  'a.b.c',
  'n.x',
  'c.b',
]

/** Updates by operators and by replacement. */
export class Updates {
  private readonly random: Random
  private readonly values: Values
  private readonly filters: Filters

  constructor(values: Values, filters: Filters) {
    this.random = values.random
    this.values = values
    this.filters = filters
  }

  /** The fields `u` and, when it has `$[x]`, `arrayFilters` of an update. */
  update(hasPosition: boolean): Doc {
    const { random } = this
    if (random.chance(0.1)) return new Map([['u', this.replacement()]])
    const update: Doc = new Map()
    const arrayFilters: Doc[] = []
    for (const path of random.some(1, 3, paths)) {
      const [operator, operand] = this.operation(path)
      const fields = (update.get(operator) as Doc | undefined) ?? new Map()
      fields.set(this.targetPath(path, hasPosition, arrayFilters), operand)
      update.set(operator, fields)
    }
    return new Map<string, Val>([
      ['u', update],
      ...(arrayFilters.length > 0 ? [['arrayFilters', arrayFilters] as const] : []),
    ])
  }

  private replacement(): Doc {
    const fields = this.values.document(0)
    fields.delete('_id')
    return fields
  }

  private targetPath(path: string, hasPosition: boolean, arrayFilters: Doc[]): string {
    const { random } = this
    if (/\d/.test(path) || random.chance(0.8)) return path
    const [first, ...rest] = path.split('.')
    if (hasPosition && random.chance(0.5)) return [first, '$', ...rest].join('.')
    if (arrayFilters.length > 0 || random.chance(0.5)) return [first, '$[]', ...rest].join('.')
    arrayFilters.push(new Map([[random.pick(['x', 'x', 'x.a']), this.filters.condition(`${first}.x`)]]))
    return [first, '$[x]', ...rest].join('.')
  }

  private operation(path: string): [string, Val] {
    const { random, values } = this
    const value = () => (random.chance(0.5) ? this.filters.operand(path) : values.any())
    const list = () => random.list<Val>(0, 3, value)
    return random.weighted<[string, Val]>([
      [6, () => ['$set', value()]],
      [2, () => ['$unset', '']],
      [3, () => ['$inc', this.step()]],
      [2, () => ['$mul', this.step()]],
      [2, () => [random.pick(['$min', '$max']), value()]],
      [1, () => ['$setOnInsert', value()]],
      [1, () => ['$rename', random.pick(['d', 'e', 'm.x', 'b', 'a'])]],
      [
        1,
        () => ['$bit', new Map([[random.pick(['and', 'or', 'xor']), random.pick([new Int32(6), Long.fromNumber(5)])]])],
      ],
      [4, () => ['$push', random.chance(0.4) ? value() : this.pushed(list())]],
      [3, () => ['$addToSet', random.chance(0.5) ? value() : new Map([['$each', list()]])]],
      [2, () => ['$pop', new Int32(random.pick([1, -1]))]],
      [3, () => ['$pull', this.pulled(path)]],
      [2, () => ['$pullAll', list()]],
    ])
  }

  private step(): Numeric {
    const { random } = this
    return random.pick([
      new Int32(random.whole(-3, 3)),
      new Double(random.whole(-3, 5) / 2),
      Long.fromNumber(random.whole(-3, 3)),
      Decimal128.fromString('1.5'),
    ])
  }

  private pushed(each: Val[]): Doc {
    const { random } = this
    const options: Doc = new Map([['$each', each]])
    if (random.chance(0.4)) options.set('$position', new Int32(random.whole(-2, 3)))
    if (random.chance(0.4)) options.set('$slice', new Int32(random.whole(-3, 3)))
    if (random.chance(0.4))
      options.set('$sort', random.chance(0.7) ? new Int32(random.pick([1, -1])) : new Map([['a', new Int32(1)]]))
    return options
  }

  private pulled(path: string): Val {
    const { random } = this
    if (random.chance(0.4)) return this.filters.operand(path)
    const condition = this.filters.condition(path)
    if (!(condition instanceof Map) || random.chance(0.6)) return condition
    return new Map([[random.pick(['a', 'b']), condition]])
  }
}
