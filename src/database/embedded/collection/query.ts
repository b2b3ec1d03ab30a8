import { decodeDocument, decodeFields, type FieldTree } from '../values/decode.ts'
import type { StringOrder } from '../values/order.ts'
import { treeOf } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import { type Condition, pathsOf } from './matching/condition.ts'
import { type CoveringReader, coveringReader, leafPaths } from './planning/covering.ts'
import { IndexScan } from './planning/index-scan.ts'
import { type Plan, planFor, type Question } from './planning/plan.ts'
import type { RecordSource } from './planning/source.ts'
import type { Slice } from './slice.ts'
import { Sorted, type Sorter, sorterFor } from './sorting.ts'

export interface QueryRequest extends Question {
  skip: number
  strings?: StringOrder
  /** The fields that are wanted of each hit; undefined for whole documents, as bytes. */
  needs?: FieldTree
}

/** A hit. Bytes are good until the next read; which of the two is there depends on `needs`. */
export interface Hit {
  recordId: number
  bytes: Buffer
  fields: Document
}

/** What is done with each hit. Answers whether more are wanted now. */
export type Take = (hit: Hit) => boolean

type Budget = Pick<Slice, 'isOver'>

const noBytes = Buffer.alloc(0)
const noFields: Document = new Map()

/** A query that gives its hits bit by bit. */
export class Query {
  readonly plan: Plan
  documentsExamined = 0
  /** True when the hits are read from the index alone. */
  readonly isCovered: boolean
  private readonly collection: Collection
  private readonly request: QueryRequest
  private readonly source: RecordSource
  private readonly reader: CoveringReader | undefined
  private readonly test: ((bytes: Buffer) => boolean) | undefined
  private readonly hit: Hit = { recordId: 0, bytes: noBytes, fields: noFields }
  private toSkip: number
  private left: number
  private isDone = false
  private sorted: number[] | undefined
  private place = 0

  constructor(collection: Collection, request: QueryRequest) {
    this.collection = collection
    this.request = request
    this.plan = planFor(collection, { ...request, limit: request.skip + request.limit })
    this.reader = this.readerFor(request)
    this.isCovered = this.reader !== undefined && this.plan.isSorted
    this.test = this.plan.residual && testOf(this.plan.residual)
    this.source = this.plan.open(this.reader !== undefined)
    this.toSkip = request.skip
    this.left = request.limit
  }

  get keysExamined(): number {
    return this.source.examined
  }

  /** Gives hits to `take` until it wants no more or there are none; answers whether all have been given. */
  async run(take: Take, slice: Slice): Promise<boolean> {
    if (!this.plan.isSorted && !this.sorted) {
      const gathering = this.gather()
      while (!gathering.step(slice)) await this.rest(slice)
      this.sorted = gathering.result()
    }
    for (;;) {
      const state = this.turn(take, slice)
      if (state === 'wait') await this.rest(slice)
      else {
        this.source.pause()
        return state === 'end'
      }
    }
  }

  /** The record ids of all hits, without letting others work; undefined once more than `most` have been looked at. */
  idsAtOnce(most: number): number[] | undefined {
    const budget = { isOver: () => this.keysExamined + this.documentsExamined > most }
    const ids: number[] = []
    if (!this.plan.isSorted) {
      const gathering = this.gather()
      const isComplete = gathering.step(budget)
      this.source.pause()
      if (!isComplete) return undefined
      this.sorted = gathering.result()
    }
    const state = this.turn(({ recordId }) => ids.push(recordId) > 0, budget)
    this.source.pause()
    return state === 'end' ? ids : undefined
  }

  /** An index can be read instead of documents when it has what is wanted, or else what the order goes by. */
  private readerFor(request: QueryRequest): CoveringReader | undefined {
    if (!this.plan.isSorted)
      return coveringReader(
        this.plan,
        request.sort.map(({ path }) => path),
      )
    if (!request.needs || (request.needs.size === 0 && !this.plan.residual)) return undefined
    return coveringReader(this.plan, leafPaths(request.needs))
  }

  private async rest(slice: Slice) {
    this.source.pause()
    await slice.rest()
    if (this.collection.isGone) this.isDone = true
  }

  private turn(take: Take, slice: Budget): 'wait' | 'pause' | 'end' {
    for (;;) {
      if (this.isDone || this.left <= 0) return 'end'
      if (slice.isOver()) return 'wait'
      const recordId = this.sorted ? this.sorted[this.place++] : this.source.next()
      if (recordId === undefined) {
        this.isDone = true
        return 'end'
      }
      if (this.toSkip > 0 && (this.sorted || !this.test)) this.toSkip--
      else if (this.sorted ? this.readAgain(recordId) : this.read(recordId)) {
        if (this.toSkip > 0) this.toSkip--
        else {
          this.left--
          if (!take(this.hit)) return this.left <= 0 ? 'end' : 'pause'
        }
      }
    }
  }

  /** Fills in the hit; answers whether the candidate is one. */
  private read(recordId: number): boolean {
    const { hit, reader, test } = this
    const { needs } = this.request
    hit.recordId = recordId
    if (reader && this.source instanceof IndexScan) {
      const fields = reader.read(this.source)
      if (fields) {
        hit.fields = fields
        return this.plan.residual?.matches(fields) ?? true
      }
    } else if (needs?.size === 0 && !test) return true
    const bytes = this.collection.bytesBriefly(recordId)
    if (!bytes) return false
    this.documentsExamined++
    if (test && !test(bytes)) return false
    this.fill(bytes)
    return true
  }

  /** After sorting the candidates have been asked already. */
  private readAgain(recordId: number): boolean {
    const bytes = this.collection.bytesBriefly(recordId)
    if (!bytes) return false
    if (this.reader) this.documentsExamined++
    this.hit.recordId = recordId
    this.fill(bytes)
    return true
  }

  private fill(bytes: Buffer) {
    const { needs } = this.request
    if (!needs) this.hit.bytes = bytes
    else this.hit.fields = needs.size === 0 ? noFields : decodeFields(bytes, needs)
  }

  private gather() {
    const { sort, strings, skip, limit } = this.request
    const sorter = sorterFor(sort, strings) as Sorter<unknown>
    const tree = treeOf(sort.map((field) => field.path))
    const sorted = new Sorted<unknown, number>(sorter.compare, skip + limit)
    const step = (slice: Budget): boolean => {
      for (;;) {
        if (slice.isOver()) return this.isDone
        const recordId = this.source.next()
        if (recordId === undefined) return true
        const document = this.sortFields(recordId, tree)
        if (document) sorted.add(sorter.keyOf(document), recordId)
      }
    }
    return { step, result: () => sorted.items() }
  }

  /** What the candidate is sorted by; undefined when it is no hit. */
  private sortFields(recordId: number, tree: FieldTree): Document | undefined {
    if (this.reader && this.source instanceof IndexScan) {
      const fields = this.reader.read(this.source)
      if (fields) return (this.plan.residual?.matches(fields) ?? true) ? fields : undefined
    }
    const bytes = this.collection.bytesBriefly(recordId)
    if (!bytes) return undefined
    this.documentsExamined++
    return this.test && !this.test(bytes) ? undefined : decodeFields(bytes, tree)
  }
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
