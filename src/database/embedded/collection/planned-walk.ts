import { decodeDocument, decodeFields, type FieldTree } from '../values/decode.ts'
import type { StringOrder } from '../values/order.ts'
import { treeOf } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import { type Condition, pathsOf } from './matching/condition.ts'
import { type CoveringReader, coveringReader, leafPaths } from './planning/covering.ts'
import { IndexScan } from './planning/index-scan.ts'
import type { Plan } from './planning/plan.ts'
import type { Question } from './planning/question.ts'
import { noneYet, type RecordSource } from './planning/source.ts'
import { type HitSort, recordSort } from './query-sort.ts'

export interface QueryRequest extends Question {
  skip: number
  strings?: StringOrder
  /** False where a sort must stay within the memory; it may use the disk unless told (allowDiskUse). */
  allowDiskUse?: boolean
}

/** A hit. Bytes are good until the next read; which of the two is there depends on `needs`. */
export interface Hit {
  recordId: number
  bytes: Buffer
  fields: Document
}

const noBytes = Buffer.alloc(0)
const noFields: Document = new Map()

/** A hit to be filled in. */
export function emptyHit(): Hit {
  return { recordId: 0, bytes: noBytes, fields: noFields }
}

/** The work on one plan: its candidates, which of them are hits, and the order of these. */
export class PlannedWalk {
  readonly plan: Plan
  documentsExamined = 0
  private readonly collection: Collection
  private readonly needs: FieldTree | undefined
  private readonly source: RecordSource
  /** Where the entries of the index are read instead of documents. */
  private readonly reader: CoveringReader | undefined
  private readonly test: ((bytes: Buffer) => boolean) | undefined
  private readonly sortTree: FieldTree
  private readonly sorted: HitSort<number> | undefined
  private isGathered = false

  constructor(collection: Collection, request: QueryRequest, plan: Plan) {
    const { sort, strings, skip, limit, allowDiskUse } = request
    this.collection = collection
    this.plan = plan
    this.needs = request.needs
    this.reader = readerFor(plan, request)
    this.source = plan.open(this.reader !== undefined)
    this.test = plan.residual && testOf(plan.residual)
    this.sortTree = treeOf(sort.map(({ path }) => path))
    const order = { sort, strings, limit: skip + limit, mayUseDisk: allowDiskUse !== false }
    this.sorted = plan.isSorted ? undefined : recordSort(collection.store, order)
  }

  get keysExamined(): number {
    return this.source.examined
  }

  /** Keys and documents looked at. */
  get works(): number {
    return this.source.examined + this.documentsExamined
  }

  /** True when the hits are read from the index alone. */
  get isCovered(): boolean {
    return this.reader !== undefined && this.plan.isSorted
  }

  /** To be called before anything else may run on this thread. */
  pause(): void {
    this.source.pause()
  }

  /**
   * A small step towards the next hit. Answers whether `hit` is one now.
   * @param isSkipping true when it only counts that there is one, and `hit` need not be filled in
   */
  step(hit: Hit, isSkipping: boolean): 'hit' | 'none' | 'end' {
    if (this.sorted && !this.isGathered) return this.gatherOne(this.sorted)
    const recordId = this.sorted ? this.sorted.next() : this.source.next()
    if (recordId === undefined) return 'end'
    if (recordId === noneYet) return 'none'
    hit.recordId = recordId
    if (isSkipping && (this.sorted || !this.test)) return 'hit'
    return (this.sorted ? this.readAgain(hit) : this.read(hit)) ? 'hit' : 'none'
  }

  private gatherOne(sorted: HitSort<number>): 'none' {
    const recordId = this.source.next()
    if (recordId === undefined) this.isGathered = true
    else if (recordId !== noneYet) {
      const fields = this.sortFields(recordId)
      if (fields) sorted.add(fields, recordId)
    }
    return 'none'
  }

  /** What the candidate is sorted by; undefined when it is no hit. */
  private sortFields(recordId: number): Document | undefined {
    const covered = this.coveredFields()
    if (covered) return (this.plan.residual?.matches(covered) ?? true) ? covered : undefined
    const bytes = this.collection.bytesBriefly(recordId)
    if (!bytes) return undefined
    this.documentsExamined++
    return this.test && !this.test(bytes) ? undefined : decodeFields(bytes, this.sortTree)
  }

  /** Fills in the hit; answers whether the candidate is one. */
  private read(hit: Hit): boolean {
    const covered = this.coveredFields()
    if (covered) {
      hit.fields = covered
      return this.plan.residual?.matches(covered) ?? true
    }
    if (!this.reader && this.needs?.size === 0 && !this.test) return true
    const bytes = this.collection.bytesBriefly(hit.recordId)
    if (!bytes) return false
    this.documentsExamined++
    if (this.test && !this.test(bytes)) return false
    this.fill(hit, bytes)
    return true
  }

  /** After sorting the candidates have been asked already. */
  private readAgain(hit: Hit): boolean {
    const bytes = this.collection.bytesBriefly(hit.recordId)
    if (!bytes) return false
    if (this.reader) this.documentsExamined++
    this.fill(hit, bytes)
    return true
  }

  private coveredFields(): Document | undefined {
    return this.reader && this.source instanceof IndexScan ? this.reader.read(this.source) : undefined
  }

  private fill(hit: Hit, bytes: Buffer) {
    if (!this.needs) hit.bytes = bytes
    else hit.fields = this.needs.size === 0 ? noFields : decodeFields(bytes, this.needs)
  }
}

/** An index can be read instead of documents when it has what is wanted, or else what the order goes by. */
function readerFor(plan: Plan, { needs, sort }: QueryRequest): CoveringReader | undefined {
  if (!plan.isSorted) {
    const paths = sort.map(({ path }) => path)
    return coveringReader(plan.index, paths)
  }
  if (!needs || (needs.size === 0 && !plan.residual)) return undefined
  return coveringReader(plan.index, leafPaths(needs))
}

/** A test on bytes that decodes only the fields that the condition needs. */
export function testOf(condition: Condition): (bytes: Buffer) => boolean {
  const decode = decoderFor(pathsOf(condition))
  return (bytes) => condition.matches(decode(bytes))
}

function decoderFor(paths: Set<string> | 'all'): (bytes: Buffer) => Document {
  if (paths === 'all') return (bytes) => decodeDocument(bytes)
  const tree: FieldTree = treeOf(paths)
  return tree.size === 0 ? () => new Map() : (bytes) => decodeFields(bytes, tree)
}
