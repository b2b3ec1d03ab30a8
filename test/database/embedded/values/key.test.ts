import { Binary, BSONRegExp, Decimal128, Double, Long, MaxKey, MinKey, ObjectId, Timestamp } from 'bson'
import { expect } from 'chai'
import fc from 'fast-check'
import { decodeDocument } from '../../../../src/database/embedded/values/decode.ts'
import { encodeDocument } from '../../../../src/database/embedded/values/encode.ts'
import { compoundKey, keyOf } from '../../../../src/database/embedded/values/key.ts'
import { afterPart, partValue } from '../../../../src/database/embedded/values/key-parts.ts'
import { compareValues } from '../../../../src/database/embedded/values/order.ts'
import type { Value } from '../../../../src/database/embedded/values/value.ts'

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', '\u{1f600}', '\uffff'),
)
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: -25, max: 25 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`))
const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(0, -0, 0.1, 9007199254740992, 1e308, 5e-324, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc.constantFrom(Long.fromString('9007199254740993'), Long.MAX_VALUE, Long.MIN_VALUE),
  decimal,
  fc.constantFrom(
    ...['0.1', '5.00', '9007199254740993', '1E6000', '-1E-6000', 'NaN', 'Infinity'].map(Decimal128.fromString),
  ),
)
const scalar: fc.Arbitrary<Value> = fc.oneof(
  { weight: 3, arbitrary: number },
  { weight: 3, arbitrary: text },
  fc.constantFrom(null, true, false),
  fc.integer({ min: -8e12, max: 8e12 }).map((time) => new Date(time)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(Buffer.from(bytes))),
  fc.tuple(fc.integer({ min: 0 }), fc.integer({ min: 0 })).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new MinKey(), new MaxKey(), new BSONRegExp('a', 'i'), new BSONRegExp('b', '')),
)
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    { weight: 6, arbitrary: scalar },
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(
        fc.tuple(
          text.map((name) => name.replaceAll('\0', '')),
          tie('value'),
        ),
        { maxLength: 3 },
      )
      .map((fields) => new Map(fields)),
  ),
}))

const direction = fc.constantFrom<1 | -1>(1, -1)

describe('keys of an index', () => {
  it('are in the order of the values', () => {
    const property = fc.property(value, value, (left, right) => {
      expect(Math.sign(keyOf(left).compare(keyOf(right)))).to.equal(Math.sign(compareValues(left, right)))
    })
    fc.assert(property, { numRuns: 8000, seed: 3 })
  })

  it('are in the order of numbers of all types', () => {
    const property = fc.property(number, number, (left, right) => {
      expect(Math.sign(keyOf(left).compare(keyOf(right)))).to.equal(Math.sign(compareValues(left, right)))
    })
    fc.assert(property, { numRuns: 8000, seed: 5 })
  })

  it('keep the order of several fields, some of them descending', () => {
    const pair = fc.tuple(scalar, scalar)
    const property = fc.property(pair, pair, fc.tuple(direction, direction), (left, right, directions) => {
      const order = compareValues(left[0], right[0]) * directions[0] || compareValues(left[1], right[1]) * directions[1]
      expect(Math.sign(compoundKey(left, directions).compare(compoundKey(right, directions)))).to.equal(
        Math.sign(order),
      )
    })
    fc.assert(property, { numRuns: 5000, seed: 9 })
  })

  it('can be taken apart again', () => {
    const property = fc.property(fc.array(fc.tuple(value, direction), { minLength: 1, maxLength: 4 }), (fields) => {
      const key = compoundKey(
        fields.map(([one]) => one),
        fields.map(([, sign]) => sign),
      )
      let at = 0
      for (const [one, sign] of fields) {
        const flip = sign < 0 ? 0xff : 0
        const end = afterPart(key, at, flip)
        const found = partValue(key, at, end, flip)
        if (found !== undefined) expect(compareValues(found, one)).to.equal(0)
        at = end
      }
      expect(at).to.equal(key.length)
    })
    fc.assert(property, { numRuns: 5000, seed: 13 })
  })
})

describe('documents as bytes', () => {
  it('come back as they were, in type and order of fields', () => {
    const property = fc.property(value, (one) => {
      const bytes = encodeDocument(
        new Map([
          ['2', one],
          ['1', one],
        ]),
      )
      const again = decodeDocument(bytes)
      expect([...again.keys()]).to.deep.equal(['2', '1'])
      expect(encodeDocument(again).equals(bytes)).to.equal(true)
    })
    fc.assert(property, { numRuns: 3000, seed: 17 })
  })
})
