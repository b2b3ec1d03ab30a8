import { DatabaseError } from '../../errors.ts'
import { wholeNumber } from '../../values/numbers.ts'
import { compareValues } from '../../values/order.ts'
import { type Document, documentOf, isDocument, type Maybe, type Value } from '../../values/value.ts'
import { readFilter } from '../matching/filter.ts'
import { readSort, Sorted, type Sorter, sorterFor } from '../sorting.ts'
import { documentStage } from './document-stages.ts'
import { expression } from './expression.ts'
import { Groups, readGroup } from './group.ts'
import { facet, lookup, unionWith } from './joins.ts'
import { mingoStage, mingoStages } from './mingo-stages.ts'
import type { PipelineContext, Stage } from './pipeline.ts'
import { stageCount } from './source.ts'
import { afterAll, mapped } from './stream.ts'
import { unwind } from './unwind.ts'
import { mergeInto, out } from './writing-stages.ts'

type StageReader = (operand: Value, context: PipelineContext) => Stage

function oneToOne(name: string): StageReader {
  return (operand, context) => {
    const stage = documentStage(name, operand, context)!
    return (source) => mapped(source, (documents) => documents.map((document) => stage.change(document)))
  }
}

/** All stages that this server knows (manual: "Aggregation Stages"). */
export const stages: Record<string, StageReader> = {
  $match: (operand, context) => {
    if (!isDocument(operand)) throw new DatabaseError(15959, 'the match filter must be an expression in an object')
    const condition = readFilter(operand, context)
    return (source) => mapped(source, (documents) => documents.filter((document) => condition.matches(document)))
  },
  $project: oneToOne('$project'),
  $set: oneToOne('$set'),
  $addFields: oneToOne('$addFields'),
  $unset: oneToOne('$unset'),
  $replaceRoot: oneToOne('$replaceRoot'),
  $replaceWith: oneToOne('$replaceWith'),
  $unwind: unwind,
  $group: (operand, context) => {
    const grouping = readGroup(operand, context)
    return (source) => {
      const groups = new Groups(grouping)
      return afterAll(
        source,
        (documents) => {
          for (const document of documents) groups.add(document)
        },
        () => groups.results(),
      )
    }
  },
  $sort: (operand, context) => {
    const fields = readSort(operand)
    if (fields.length === 0) throw new DatabaseError(15976, '$sort stage must have at least one sort key')
    const sorter = sorterFor(fields, context.strings) as Sorter<unknown>
    return (source) => {
      const sorted = new Sorted<unknown, Document>(sorter.compare, Number.POSITIVE_INFINITY)
      return afterAll(
        source,
        (documents) => {
          for (const document of documents) sorted.add(sorter.keyOf(document), document)
        },
        () => sorted.items(),
      )
    }
  },
  $limit: (operand) => {
    const limit = stageCount('$limit', operand)
    return (source) => {
      let left = limit
      return {
        next: async (slice) => {
          const documents = left > 0 ? await source.next(slice) : undefined
          const kept = documents?.slice(0, left)
          left -= kept?.length ?? 0
          return kept
        },
      }
    }
  },
  $skip: (operand) => {
    const skip = stageCount('$skip', operand)
    return (source) => {
      let left = skip
      return mapped(source, (documents) => {
        const kept = documents.slice(left)
        left -= documents.length - kept.length
        return kept
      })
    }
  },
  $count: (operand) => {
    if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.'))
      throw new DatabaseError(40156, 'the count field must be a non-empty string')
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
  },
  $sortByCount: (operand, context) => {
    const group = stages.$group(documentOf({ _id: operand, count: documentOf({ $sum: 1 }) }), context)
    const sort = stages.$sort(documentOf({ count: -1 }), context)
    return (source) => sort(group(source))
  },
  $sample: (operand) => {
    const size = isDocument(operand) ? wholeNumber(operand.get('size')) : undefined
    if (size === undefined || size <= 0)
      throw new DatabaseError(28747, 'size argument to $sample must be a positive number')
    return (source) => {
      const sorted = new Sorted<number, Document>((left, right) => left - right, size)
      return afterAll(
        source,
        (documents) => {
          for (const document of documents) sorted.add(Math.random(), document)
        },
        () => sorted.items(),
      )
    }
  },
  $bucket: bucket,
  $lookup: lookup,
  $facet: facet,
  $unionWith: unionWith,
  $out: out,
  $merge: mergeInto,
  ...Object.fromEntries(mingoStages.map((name) => [name, (operand: Value) => mingoStage(name, operand)])),
}

function bucket(operand: Value, context: PipelineContext): Stage {
  const named = isDocument(operand) ? operand : new Map<string, Value>()
  const boundaries = named.get('boundaries')
  const by = named.get('groupBy')
  if (!Array.isArray(boundaries) || boundaries.length < 2 || by === undefined)
    throw new DatabaseError(40198, '$bucket requires groupBy and at least two boundaries')
  const evaluate = expression(by, context)
  const output = named.get('output') ?? documentOf({ count: documentOf({ $sum: 1 }) })
  const fields = isDocument(output) ? [...output] : []
  const otherwise = named.get('default')
  const grouping = readGroup(new Map<string, Value>([['_id', null], ...fields]), context)
  const bucketOf = (document: Document): Maybe => {
    const value = evaluate({ root: document })
    for (let i = boundaries.length - 1; i >= 0; i--) {
      if (compareValues(value, boundaries[i], context.strings) < 0) continue
      if (i < boundaries.length - 1) return boundaries[i]
      break
    }
    if (otherwise === undefined)
      throw new DatabaseError(
        40066,
        '$bucket could not find a matching branch for an input, and no default was specified.',
      )
    return otherwise
  }
  return (source) => {
    const groups = new Groups({ ...grouping, idOf: bucketOf })
    return afterAll(
      source,
      (documents) => {
        for (const document of documents) groups.add(document)
      },
      () => groups.results().sort((left, right) => rankIn(boundaries, left) - rankIn(boundaries, right)),
    )
  }
}

function rankIn(boundaries: Value[], document: Document): number {
  const id = document.get('_id')
  const at = boundaries.findIndex((boundary) => compareValues(boundary, id) === 0)
  return at < 0 ? boundaries.length : at
}
