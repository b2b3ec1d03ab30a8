import { Binary, BSONRegExp, Decimal128, Double, Int32, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'mongodb'
import type { Doc, Numeric, Val } from '../model/values.ts'
import type { Random } from '../random.ts'

const texts = [
  '',
  'a',
  'A',
  'b',
  'B',
  'ab',
  'aB',
  'abc',
  'á',
  'à',
  'ă',
  'â',
  'ấ',
  'Á',
  'đ',
  'Đ',
  'd',
  'D',
  'e',
  'ê',
  'ề',
  'o',
  'ơ',
  'ô',
  'u',
  'ư',
  'Hoà',
  'Hòa',
  'hoa',
  'Đức',
  'đức',
  'Duc',
  'Nguyễn',
  'nguyen',
  'a\u0301',
  'a\0',
  'a\0b',
  '\0',
  '\u{1f600}',
  '\uffff',
  '\u{10000}a',
  'a b',
  'a-b',
  'a\n',
  '\na',
  'a\nb',
  'a\rb',
  ' a',
  '1',
  '2',
  '10',
  'a2',
  'a10',
  'z',
  'Z',
  'x.y',
  '$a',
  'ab\u200b',
]

/** Chooses small things again and again, so that values meet each other. */
export class Values {
  readonly random: Random
  private readonly names: readonly string[]

  constructor(random: Random, names: readonly string[]) {
    this.random = random
    this.names = names
  }

  text(): string {
    return this.random.pick(texts)
  }

  number(): Numeric {
    const { random } = this
    return random.weighted<Numeric>([
      [10, () => new Int32(random.whole(-2, 6))],
      [1, () => new Int32(random.pick([2147483647, -2147483648, 100]))],
      [4, () => new Double(random.whole(-4, 12) / 2)],
      [
        2,
        () =>
          new Double(
            random.pick([Number.NaN, -0, Infinity, -Infinity, 0.1, 1e300, 2 ** 53, 2 ** 63, -(2 ** 63), 4294967296.5]),
          ),
      ],
      [3, () => Long.fromNumber(random.whole(-2, 6))],
      [
        1,
        () =>
          Long.fromBigInt(
            random.pick([2n ** 53n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 40n, 2n ** 63n - 513n]),
          ),
      ],
      [
        2,
        () => Decimal128.fromString(random.pick(['0', '1', '1.0', '2.00', '0.5', '-1', '3', '5', '0.1', '2.5', '-0'])),
      ],
      [
        1,
        () =>
          Decimal128.fromString(
            random.pick([
              'NaN',
              'Infinity',
              '-Infinity',
              '1E+400',
              '-1E+400',
              '9007199254740993',
              '1E-400',
              '9223372036854775807',
              '0.1000000000000000055511151231257827',
            ]),
          ),
      ],
    ])
  }

  /** A value that is neither document nor array. */
  plain(): Val {
    const { random } = this
    return random.weighted<Val>([
      [10, () => this.number()],
      [8, () => this.text()],
      [2, () => null],
      [2, () => random.chance(0.5)],
      [2, () => new Date(random.pick([0, 1, -1, 1000, 1764000000000, -62135596800000]))],
      [
        1,
        () =>
          new ObjectId(
            random.pick(['000000000000000000000001', '0000000000000000000000ff', 'ffffffffffffffffffffffff']),
          ),
      ],
      [
        2,
        () =>
          new Binary(
            Buffer.from(random.pick(['', '00', '01', 'ff', '0001', 'ffff']), 'hex'),
            random.pick([0, 0, 5, 128]),
          ),
      ],
      [1, () => new Timestamp({ t: random.pick([0, 1, 4294967295]), i: random.whole(1, 3) })],
      [1, () => random.pick([new BSONRegExp('^a', ''), new BSONRegExp('^a', 'i'), new BSONRegExp('b', '')])],
      [1, () => (random.chance(0.5) ? new MinKey() : new MaxKey())],
    ])
  }

  any(depth = 2): Val {
    const { random } = this
    if (depth === 0) return this.plain()
    return random.weighted<Val>([
      [12, () => this.plain()],
      [3, () => this.fields(depth - 1)],
      [4, () => this.array(depth - 1)],
    ])
  }

  array(depth: number): Val[] {
    return this.random.list<Val>(0, 3, () =>
      this.random.chance(0.25) && depth > 0 ? this.fields(depth - 1) : this.any(depth),
    )
  }

  /** A document with some of the known names. */
  fields(depth: number): Doc {
    const names = this.random.some(0, 3, this.names)
    return new Map(names.map((name) => [name, this.any(depth)]))
  }

  document(id: number): Doc {
    const names = this.random.some(0, 5, [...this.names, 'k'])
    const fields = names.map((name): [string, Val] => [
      name,
      name === 'k' ? new Int32(this.random.whole(0, 4)) : this.any(),
    ])
    return new Map<string, Val>([['_id', new Int32(id)], ...fields])
  }
}
