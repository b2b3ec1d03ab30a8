import type { FieldTree } from '../../values/decode.ts'
import { treeOf } from '../../values/paths.ts'
import { isDocument, type Value } from '../../values/value.ts'
import { type FilterContext, pathsOf } from '../matching/condition.ts'
import { readFilter } from '../matching/filter.ts'
import { leafPaths } from '../planning/covering.ts'
import { dependenciesOf } from './dependencies.ts'
import { documentStage } from './document-stages.ts'

interface Reads {
  paths: Iterable<string> | 'all'
  /** Nothing of the document but what was read goes on. */
  isClosed: boolean
}

/** The fields of stored documents that the stages read; undefined when they pass whole documents on. */
export function neededFields(stages: [string, Value][], context: FilterContext): FieldTree | undefined {
  const paths = new Set<string>()
  for (const [name, operand] of stages) {
    const reads = readsOf(name, operand, context)
    if (reads.paths === 'all') return undefined
    for (const path of reads.paths) paths.add(path)
    if (reads.isClosed) return treeOf(paths)
  }
  return undefined
}

function readsOf(name: string, operand: Value, context: FilterContext): Reads {
  switch (name) {
    case '$match':
      return { paths: isDocument(operand) ? pathsOf(readFilter(operand, context)) : 'all', isClosed: false }
    case '$group':
    case '$bucket':
    case '$sortByCount':
      return { paths: dependenciesOf(operand), isClosed: true }
    case '$count':
      return { paths: [], isClosed: true }
    case '$limit':
    case '$skip':
    case '$sample':
      return { paths: [], isClosed: false }
    case '$sort':
      return { paths: isDocument(operand) ? operand.keys() : 'all', isClosed: false }
    case '$unwind':
      return { paths: [pathOf(isDocument(operand) ? operand.get('path') : operand)], isClosed: false }
    case '$lookup':
      return lookupReads(operand)
    case '$facet':
      return facetReads(operand, context)
    default: {
      const stage = documentStage(name, operand, context)
      return stage ? { paths: stage.reads, isClosed: stage.isClosed } : { paths: 'all', isClosed: false }
    }
  }
}

function pathOf(value: Value | undefined): string {
  return String(value ?? '').replace(/^\$/, '')
}

function lookupReads(operand: Value): Reads {
  if (!isDocument(operand)) return { paths: 'all', isClosed: false }
  const local = operand.get('localField')
  const variables = dependenciesOf(operand.get('let') ?? null)
  if (variables === 'all') return { paths: 'all', isClosed: false }
  return { paths: typeof local === 'string' ? [local, ...variables] : variables, isClosed: false }
}

/** What all of the facets read, when each of them makes something new. */
function facetReads(operand: Value, context: FilterContext): Reads {
  const paths = new Set<string>()
  for (const pipeline of isDocument(operand) ? operand.values() : []) {
    const isReadable = Array.isArray(pipeline) && pipeline.every((stage) => isDocument(stage) && stage.size === 1)
    const tree = isReadable ? neededFields(pipeline.map(stageParts), context) : undefined
    if (!tree) return { paths: 'all', isClosed: false }
    for (const path of leafPaths(tree)) paths.add(path)
  }
  return { paths, isClosed: true }
}

function stageParts(stage: Value): [string, Value] {
  return isDocument(stage) ? [...stage][0] : ['', null]
}
