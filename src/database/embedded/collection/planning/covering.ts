import { recordIdLength } from '../../storage/trees.ts'
import type { FieldTree } from '../../values/decode.ts'
import { afterPart, partValue } from '../../values/key-parts.ts'
import { isNumber, toDouble } from '../../values/numbers.ts'
import { type Document, Double, Long, type Maybe } from '../../values/value.ts'
import { typeMark } from '../index-keys.ts'
import { pathsOf } from '../matching/condition.ts'
import type { IndexPlan } from './index-plan.ts'
import type { IndexScan } from './index-scan.ts'

const treeBytes = 4

/** The leaves of a tree of fields, as paths. */
export function leafPaths(tree: FieldTree, prefix = ''): string[] {
  return [...tree].flatMap(([name, below]) => (below ? leafPaths(below, `${prefix}${name}.`) : [`${prefix}${name}`]))
}

/**
 * Reads fields from index entries where the index holds them all, and all that is still asked of the documents (manual:
 * "Covered Query"). Undefined where it does not.
 */
export function coveringReader(plan: IndexPlan | undefined, paths: readonly string[]): CoveringReader | undefined {
  const fields = plan && coveredFields(plan, paths)
  return fields && new CoveringReader(fields, plan.index.directions)
}

/** True when the entries of the index tell the fields and all that is still asked of the documents. */
export function covers(plan: IndexPlan, needs: FieldTree): boolean {
  return coveredFields(plan, leafPaths(needs)) !== undefined
}

function coveredFields({ index, residual }: IndexPlan, paths: readonly string[]): CoveredField[] | undefined {
  if (!index.isExact) return undefined
  const needed = new Set(paths)
  for (const condition of residual) {
    const asked = pathsOf(condition)
    if (asked === 'all') return undefined
    for (const path of asked) needed.add(path)
  }
  const fields: CoveredField[] = []
  for (const path of needed) {
    const place = index.fields.findIndex((field) => field.path === path)
    if (place < 0 || index.record.multikey[place]) return undefined
    fields.push({ parts: index.fields[place].parts, place })
  }
  return fields.sort((left, right) => left.place - right.place)
}

interface CoveredField {
  parts: readonly string[]
  place: number
}

/** Neighbours often tell the same: then the very same document is answered again. */
export class CoveringReader {
  private readonly fields: readonly CoveredField[]
  private readonly flips: readonly number[]
  private lastKey: Buffer | undefined
  private lastTypes: Buffer | undefined
  private lastEnd = treeBytes
  private last: Document = new Map()

  constructor(fields: readonly CoveredField[], directions: readonly number[]) {
    this.fields = fields
    this.flips = directions.map((direction) => (direction < 0 ? 0xff : 0))
  }

  /** The fields of the entry that the scan gave last; undefined when the document itself has to be read. */
  read(scan: IndexScan): Document | undefined {
    const { key, types } = scan
    if (!key || !types) return undefined
    if (this.isSame(key, types)) return this.last
    const document: Document = new Map()
    const limit = key.length - recordIdLength
    let at = treeBytes
    let place = 0
    for (const field of this.fields) {
      while (place < field.place) at = afterPart(key, at, this.flips[place++])
      const end = afterPart(key, at, this.flips[place])
      if (end > limit || !this.put(document, field, partValue(key, at, end, this.flips[place]), types[place] ?? 0))
        return undefined
      at = end
      place++
    }
    this.lastKey = key
    this.lastTypes = types
    this.lastEnd = at
    this.last = document
    return document
  }

  private isSame(key: Buffer, types: Buffer): boolean {
    const { lastKey, lastTypes, lastEnd } = this
    if (!lastKey || !lastTypes || !types.equals(lastTypes) || key.length < lastEnd) return false
    return key.compare(lastKey, treeBytes, lastEnd, treeBytes, lastEnd) === 0
  }

  /** Answers whether the entry tells the value. A missing field within another leaves open whether that one is there. */
  private put(document: Document, { parts }: CoveredField, value: Maybe, mark: number): boolean {
    if (mark === typeMark.missing) return parts.length === 1
    const typed = withType(value, mark)
    if (typed === undefined) return false
    let target = document
    for (const part of parts.slice(0, -1)) {
      const below = target.get(part)
      const next: Document = below instanceof Map ? below : new Map()
      target.set(part, next)
      target = next
    }
    target.set(parts[parts.length - 1], typed)
    return true
  }
}

function withType(value: Maybe, mark: number): Maybe {
  if (mark === typeMark.plain || !isNumber(value)) return mark === typeMark.opaque ? undefined : value
  if (mark === typeMark.double) return new Double(toDouble(value))
  return mark === typeMark.long ? Long.fromNumber(toDouble(value)) : undefined
}
