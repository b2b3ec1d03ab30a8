import type { PlainDate } from '../law/index.ts'
import type { CloseReason, Content, RunningClock } from '../letters/index.ts'
import { currentTransfer, isSuspended, promiseToCitizen } from '../letters/index.ts'

/** How far a matter is, in the words of those who wait for it. */
export type MatterState = 'received' | 'considering' | 'supplement' | 'preparing' | 'settling' | 'paused' | 'answered'

/** One line of the way of a matter. */
export interface Stage {
  key: 'received' | 'chosen' | 'settling' | 'answered'
  state: 'done' | 'now' | 'later'
  /** The day on which it was done, or has been going on since. */
  on: PlainDate | null
}

/** One content of a letter, or a visit, without anything that says whose or about what it is. */
export interface Matter {
  no: number
  state: MatterState
  /** How it ended: of a content its reason, of a visit its outcome. */
  ended: CloseReason | 'answeredAtOnce' | 'letterTaken' | 'visitRefused' | null
  stages: Stage[]
  /** The body that has it; null: the office itself. */
  holder: { agency: string; name: string } | null
  promise: Due | null
}

/** The day by which the citizen has been promised an answer. */
export interface Due {
  due: PlainDate
  /** The day that was promised before, where the office has apologised and named another. */
  was: PlainDate | null
}

/** How far a content is, by what happened to it; papers that wait for a signature inside the office are not told. */
export function matterOf(content: Content, receivedOn: PlainDate): Matter {
  const leg = currentTransfer(content)
  const state = stateOf(content)
  return {
    no: content.no,
    state,
    ended: content.closed?.why ?? null,
    stages: stagesOf(content, state, receivedOn),
    holder: leg && !content.closed ? { agency: leg.agency, name: leg.agencyName } : null,
    promise: promiseOf(content),
  }
}

function stateOf(content: Content): MatterState {
  if (content.closed) return 'answered'
  if (isSuspended(content)) return 'paused'
  if (currentTransfer(content) || content.acceptance) return 'settling'
  if (content.awaitingSupplement) return 'supplement'
  if (content.decision) return 'preparing'
  return content.facts.some((fact) => fact.source === 'officer') ? 'considering' : 'received'
}

function stagesOf(content: Content, state: MatterState, receivedOn: PlainDate): Stage[] {
  const leg = content.transfers.at(-1)
  const begun = content.acceptance?.on ?? leg?.on ?? null
  const closedOn = content.closed?.on ?? null
  const result = leg?.result?.on ?? content.settlement?.on ?? null
  const isSettling = state === 'settling' || state === 'paused'
  const chosen: Stage = isSettling || closedOn ? done('chosen', begun ?? closedOn) : now('chosen', null)
  const settled: Stage | null = closedOn || result ? done('settling', result ?? closedOn) : null
  const settling = isSettling ? (settled ?? now('settling', begun)) : later('settling')
  return [
    done('received', receivedOn),
    chosen,
    // A matter that ends without anybody having settled it has no such stage.
    ...(closedOn && !begun ? [] : [closedOn && settled ? settled : settling]),
    closedOn ? done('answered', closedOn) : isSettling && result ? now('answered', result) : later('answered'),
  ]
}

export const done = (key: Stage['key'], on: PlainDate | null): Stage => ({ key, state: 'done', on })
export const now = (key: Stage['key'], on: PlainDate | null): Stage => ({ key, state: 'now', on })
export const later = (key: Stage['key']): Stage => ({ key, state: 'later', on: null })

function promiseOf(content: Content): Due | null {
  const promise = promiseToCitizen(content)
  return promise && { due: promise.due, was: promise.was }
}

/** The due date of a running clock as it is promised. */
export function dueOf(clock: RunningClock): Due | null {
  return clock.legal.due ? { due: clock.legal.due, was: null } : null
}
