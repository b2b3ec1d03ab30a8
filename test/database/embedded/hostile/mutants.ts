import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  type Document,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson'
import fc from 'fast-check'

/** Values that a reader of commands may not have thought of. */
const strange: unknown[] = [
  ...[null, true, -1, 0, 1e308, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '', '$', '$a', '.', 'a..b', '$$x'],
  ...['_id', 'a.$', 'a.$[]', 'a.$[x]', 'toString', 'x'.repeat(300), [], {}, [[]], [{}], ['$a', 1], { '': 1 }],
  ...[new Date(Number.NaN), new MinKey(), new MaxKey(), new Code('x'), new BSONRegExp('(', ''), Long.MAX_VALUE],
  ...[Long.MIN_VALUE, Decimal128.fromString('NaN'), Decimal128.fromString('Infinity'), new Double(5)],
  ...[new Binary(Buffer.alloc(0)), new Timestamp({ t: 0, i: 0 }), new ObjectId('0123456789abcdef01234567')],
  ...[{ $x: 1 }, { a: { $y: 1 } }, { $expr: 1 }, { $in: 5 }, { $not: 1 }, { $elemMatch: [] }, { $add: [] }],
  ...[{ $cond: [1] }, { $map: {} }, { $literal: {} }, { $set: 1 }, { $set: { _id: 3 } }, { $mod: [0, 0] }],
  ...[{ $push: { a: { $each: 1 } } }, { $bit: { a: { and: 'x' } } }, { $rename: { a: 'a' } }, { $type: 99 }],
  ...[{ $size: -1 }, { $all: [{ $elemMatch: 1 }] }, { $regex: 5 }, { $bitsAllSet: -1 }, { $meta: 'x' }],
]

const names = (
  '$or $and $nor $expr $set $unset $inc $mul $min $max $rename $push $pull $addToSet $pop $bit $currentDate ' +
  '$setOnInsert $match $group $project $sort $limit $skip $unwind $lookup $facet $bucket $replaceRoot $count ' +
  '$unionWith $sample $setWindowFields $sortByCount $dateToString $dateTrunc $arrayElemAt $filter $reduce ' +
  '$switch $substrCP $split $regexMatch $toInt $convert $let $zip $range $slice $concatArrays $elemMatch $in $nin ' +
  '$all $size $type $mod $regex $not $exists hint collation let arrayFilters sort a constructor __proto__ ' +
  '$bucketAuto $graphLookup $redact $where $text $jsonSchema $pow $log $mergeObjects $objectToArray $setField ' +
  '$dateFromString $dateFromParts $dateAdd $dateDiff $trim $top $firstN $percentile $cond $ifNull $first $rank'
).split(' ')

/** What is done at the next place of the walk over a command: nothing, most of the time. */
interface Change {
  kind: 'keep' | 'replace' | 'rename' | 'drop' | 'double'
  value: number
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('keep', 'keep', 'keep', 'keep', 'keep', 'replace', 'rename', 'drop', 'double'),
  value: fc.nat(10_000),
})

/** Commands that are like the given ones, but strange somewhere; their name and `$db` stay. */
export function mutantsOf(commands: readonly Document[]): fc.Arbitrary<Document> {
  return fc
    .tuple(fc.constantFrom(...commands), fc.array(change, { minLength: 20, maxLength: 60 }))
    .map(([command, changes]) => mutate(command, changes))
}

function mutate(command: Document, changes: Change[]): Document {
  let at = 0
  const next = () => changes[at++ % changes.length]
  const mutantOf = (value: unknown): unknown => {
    const { kind, value: number } = next()
    if (kind === 'replace') return strange[number % strange.length]
    if (Array.isArray(value)) return kind === 'double' ? [...value, ...value] : value.map(mutantOf)
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value
    return Object.fromEntries(Object.entries(value).flatMap(fieldOf))
  }
  const fieldOf = ([name, value]: [string, unknown]): [string, unknown][] => {
    const { kind, value: number } = next()
    if (kind === 'drop') return []
    return [[kind === 'rename' ? names[number % names.length] : name, mutantOf(value)]]
  }
  const [name] = Object.keys(command)
  const rest = Object.entries(command).filter(([field]) => field !== name)
  return { [name]: command[name], ...Object.fromEntries(rest.flatMap(fieldOf)), $db: 'hostile' }
}
