import { DatabaseError } from '../../errors.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { type Document, documentOf, isDocument } from '../../values/value.ts'
import { Sorted } from '../sorting.ts'
import { stageCount } from './source.ts'
import type { StageReader } from './stage.ts'
import { afterAll, mapped } from './stream.ts'

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/limit/ */
export const limit: StageReader = (operand) => {
  const most = stageCount('$limit', operand)
  return (source) => {
    let left = most
    return {
      next: async (slice) => {
        const documents = left > 0 ? await source.next(slice) : undefined
        const kept = documents?.slice(0, left)
        left -= kept?.length ?? 0
        return kept
      },
    }
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/skip/ */
export const skip: StageReader = (operand) => {
  const count = stageCount('$skip', operand)
  return (source) => {
    let left = count
    return mapped(source, (documents) => {
      const kept = documents.slice(left)
      left -= documents.length - kept.length
      return kept
    })
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/count/ */
export const count: StageReader = (operand) => {
  if (typeof operand !== 'string') throw new DatabaseError(40156, 'the count field must be a non-empty string')
  if (operand === '') throw new DatabaseError(40157, 'the count field must be a non-empty string')
  if (operand.startsWith('$')) throw new DatabaseError(40158, 'the count field cannot be a $-prefixed path')
  if (operand.includes('\0')) throw new DatabaseError(40159, 'the count field cannot contain a null byte')
  if (operand.includes('.')) throw new DatabaseError(40160, "the count field cannot contain '.'")
  return (source) => {
    let n = 0
    return afterAll(
      source,
      (documents) => {
        n += documents.length
      },
      () => (n === 0 ? [] : [documentOf({ [operand]: n })]),
    )
  }
}

/** https://www.mongodb.com/docs/v8.0/reference/operator/aggregation/sample/ */
export const sample: StageReader = (operand) => {
  if (!isDocument(operand)) throw new DatabaseError(28745, 'the $sample stage specification must be an object')
  for (const name of operand.keys())
    if (name !== 'size') throw new DatabaseError(28748, `unrecognized option to $sample: ${name}`)
  const size = operand.get('size')
  if (size === undefined) throw new DatabaseError(28749, '$sample stage must specify a size')
  if (!isNumber(size)) throw new DatabaseError(28746, 'size argument to $sample must be a number')
  const most = Math.trunc(toDouble(size))
  if (!(most > 0)) throw new DatabaseError(28747, 'size argument to $sample must be a positive integer')
  return (source) => {
    const sorted = new Sorted<number, Document>((left, right) => left - right, most)
    return afterAll(
      source,
      (documents) => {
        for (const document of documents) sorted.add(Math.random(), document)
      },
      () => sorted.items(),
    )
  }
}
