import type { Collection } from './collection.ts'
import { emptyHit, type Hit, PlannedWalk, type QueryRequest } from './planned-walk.ts'
import { indexPlansOf } from './planning/access.ts'
import { refuseKilled } from './planning/killed.ts'
import { type Plan, planAgain, planFor } from './planning/plan.ts'
import type { Question } from './planning/question.ts'
import type { Slice } from './slice.ts'

export { type Hit, type QueryRequest, testOf } from './planned-walk.ts'

/** What is done with each hit. Answers whether more are wanted now. */
export type Take = (hit: Hit) => boolean

type Budget = Pick<Slice, 'isOver'>

/** A query that gives its hits bit by bit. */
export class Query {
  private readonly collection: Collection
  private readonly request: QueryRequest
  private readonly hit = emptyHit()
  private walk: PlannedWalk
  private mostWorks: number
  /** What was looked at with plans that were given up. */
  private readonly earlier = { keys: 0, documents: 0 }
  private toSkip: number
  private left: number
  private hasGiven = false
  private isDone = false

  /** @param plan for explain, which tries plans out; otherwise the planner's choice */
  constructor(collection: Collection, request: QueryRequest, plan?: Plan) {
    this.collection = collection
    this.request = request
    this.walk = new PlannedWalk(collection, request, plan ?? planFor(collection, questionOf(request)))
    this.mostWorks = this.plan.mostWorks
    this.toSkip = request.skip
    this.left = request.limit
  }

  get plan(): Plan {
    return this.walk.plan
  }

  get keysExamined(): number {
    return this.earlier.keys + this.walk.keysExamined
  }

  get documentsExamined(): number {
    return this.earlier.documents + this.walk.documentsExamined
  }

  /** True when the hits are read from the index alone. */
  get isCovered(): boolean {
    return this.walk.isCovered
  }

  /**
   * Gives hits to `take` until it wants no more or there are none; answers whether all have been given.
   * @throws QueryPlanKilled (175) when the collection or the index has been dropped since it began
   */
  async run(take: Take, slice: Slice): Promise<boolean> {
    this.refuseKilled()
    for (;;) {
      const state = this.turn(take, slice)
      if (state === 'wait') await this.rest(slice)
      else {
        this.leaveOff()
        return state === 'end'
      }
    }
  }

  /** The record ids of all hits, without letting others work; undefined once more than `most` have been looked at. */
  idsAtOnce(most: number): number[] | undefined {
    const budget = { isOver: () => this.walk.works > most }
    const ids: number[] = []
    const state = this.turn(({ recordId }) => ids.push(recordId) > 0, budget)
    this.leaveOff()
    return state === 'end' ? ids : undefined
  }

  private async rest(slice: Slice) {
    this.walk.pause()
    await slice.rest()
    this.refuseKilled()
  }

  private refuseKilled() {
    refuseKilled(this.collection, indexPlansOf(this.plan.access))
  }

  private leaveOff() {
    this.walk.pause()
    this.plan.note(this.walk.works)
  }

  private turn(take: Take, slice: Budget): 'wait' | 'pause' | 'end' {
    while (!this.isDone && this.left > 0) {
      if (slice.isOver()) return 'wait'
      if (!this.hasGiven && this.walk.works > this.mostWorks) this.planAnew()
      const state = this.walk.step(this.hit, this.toSkip > 0)
      if (state === 'end') this.isDone = true
      if (state !== 'hit') continue
      if (this.toSkip > 0) this.toSkip--
      else if (!this.give(take) && this.left > 0) return 'pause'
    }
    return 'end'
  }

  private give(take: Take): boolean {
    this.left--
    this.hasGiven = true
    return take(this.hit)
  }

  /** A remembered plan that works far more than it used to may be the wrong one for these values. */
  private planAnew() {
    const plan = planAgain(this.collection, questionOf(this.request))
    this.mostWorks = plan.mostWorks
    const isSame = plan.access.kind === this.plan.access.kind && plan.index?.index === this.plan.index?.index
    if (isSame) return
    this.walk.pause()
    this.earlier.keys = this.keysExamined
    this.earlier.documents = this.documentsExamined
    this.toSkip = this.request.skip
    this.walk = new PlannedWalk(this.collection, this.request, plan)
  }
}

function questionOf(request: QueryRequest): Question {
  return { ...request, limit: request.skip + request.limit }
}
