import { DatabaseError } from '../errors.ts'
import type { FieldTree } from '../values/decode.ts'
import { treeOf } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import type { ExpressionContext } from './aggregation/evaluation.ts'
import { type Condition, type FilterContext, pathsOf } from './matching/condition.ts'
import { onlyMatched } from './projecting/find-operators.ts'
import { addPath, type Reading } from './projecting/reading.ts'
import { excludeFields, includeFields, isPlain, type Steps } from './projecting/steps.ts'

/** What a projection does to a document, and which fields it needs for that. */
export interface Projection {
  /** @param matched the document as the filter met it, where that is another one; for the positional `.$` */
  apply(document: Document, matched?: Document): Document
  /** Undefined when it needs the whole document. */
  needs: FieldTree | undefined
  /** Paths of a projection that only includes whole fields; an index may cover it. */
  included: string[] | undefined
}

/** What a projection is part of: a find, whose filter the positional `.$` asks, or a pipeline. */
export type ProjectionUse = { filter: Condition } | 'aggregation'

/**
 * Reads a projection of `find` or the specification of `$project`.
 * @throws 31253 and 31254 for a mixture, 31249 and 31250 for paths that collide, and others
 */
export function readProjection(
  specification: Document,
  context: ExpressionContext & FilterContext,
  use: ProjectionUse,
): Projection {
  const steps: Steps = new Map()
  const reading: Reading = {
    context,
    isOfFind: use !== 'aggregation',
    kind: undefined,
    slices: false,
    elements: false,
    positional: undefined,
    needsAll: false,
    paths: new Set(),
  }
  for (const [path, value] of specification) addPath(steps, path, value, '', reading)
  const isInclusion = includes(reading, steps)
  if (isInclusion && !steps.has('_id')) {
    steps.set('_id', { kind: 'include' })
    reading.paths.add('_id')
  }
  const filter = use !== 'aggregation' && reading.positional !== undefined ? use.filter : undefined
  if (filter) addPathsOf(filter, reading)
  const isWhole = !isInclusion || reading.needsAll
  const shaped = (document: Document) =>
    isInclusion ? includeFields(document, steps, document, true) : excludeFields(document, steps)
  return {
    apply: (document, matched = document) =>
      shaped(filter ? onlyMatched(document, matched, reading.positional!.split('.'), filter) : document),
    needs: isWhole ? undefined : treeOf(reading.paths),
    included: isWhole || filter || ![...steps.values()].every(isPlain) ? undefined : [...reading.paths],
  }
}

/** Without a field that decides, all others are kept beside slices and where `_id` alone is left out. */
function includes({ kind, slices, elements }: Reading, steps: Steps): boolean {
  if (kind) return kind === 'inclusion'
  return elements || (!slices && steps.get('_id')?.kind !== 'exclude')
}

/** @throws 51050 for a filter that cannot say which element it matched */
function addPathsOf(filter: Condition, reading: Reading) {
  if (filter.kind === 'and' && filter.parts.length === 0)
    throw new DatabaseError(51050, 'Projections with a positional operator require a matcher')
  const paths = pathsOf(filter)
  if (paths === 'all') reading.needsAll = true
  else for (const path of paths) reading.paths.add(path)
}
