import { decodeDocument, decodeFields, type FieldTree } from '../values/decode.ts'
import type { StringOrder } from '../values/order.ts'
import { treeOf } from '../values/paths.ts'
import type { Document } from '../values/value.ts'
import type { Collection } from './collection.ts'
import { type Condition, pathsOf } from './matching/condition.ts'
import { type Plan, planFor, type Question } from './planning/plan.ts'
import type { RecordSource } from './planning/source.ts'
import type { Slice } from './slice.ts'
import { Sorted, type Sorter, sorterFor } from './sorting.ts'

export interface QueryRequest extends Question {
  skip: number
  strings?: StringOrder
}

type Budget = Pick<Slice, 'isOver'>

/** What is done with each hit; `bytes` are good until the next read. Answers whether more are wanted now. */
export type Take = (recordId: number, bytes: Buffer) => boolean

/** A query that gives its hits bit by bit. */
export class Query {
  readonly plan: Plan
  documentsExamined = 0
  private readonly collection: Collection
  private readonly request: QueryRequest
  private readonly test: ((bytes: Buffer) => boolean) | undefined
  private source: RecordSource
  private toSkip: number
  private left: number
  private isDone = false
  private sorted: number[] | undefined
  private place = 0

  constructor(collection: Collection, request: QueryRequest) {
    this.collection = collection
    this.request = request
    this.plan = planFor(collection, { ...request, limit: request.skip + request.limit })
    this.test = this.plan.residual && testOf(this.plan.residual)
    this.source = this.plan.open()
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
    const state = this.turn((recordId) => ids.push(recordId) > 0, budget)
    this.source.pause()
    return state === 'end' ? ids : undefined
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
      if (this.toSkip > 0 && (this.sorted || !this.test)) {
        this.toSkip--
        continue
      }
      const bytes = this.collection.bytesBriefly(recordId)
      if (!bytes) continue
      if (!this.sorted) this.documentsExamined++
      if (!this.sorted && this.test && !this.test(bytes)) continue
      if (this.toSkip > 0) {
        this.toSkip--
        continue
      }
      this.left--
      if (!take(recordId, bytes)) return this.left <= 0 ? 'end' : 'pause'
    }
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
        const bytes = this.collection.bytesBriefly(recordId)
        if (!bytes) continue
        this.documentsExamined++
        if (this.test && !this.test(bytes)) continue
        sorted.add(sorter.keyOf(decodeFields(bytes, tree)), recordId)
      }
    }
    return { step, result: () => sorted.items() }
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
