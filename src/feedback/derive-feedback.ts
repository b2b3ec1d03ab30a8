import { waitingPapersIn } from '../letters/index.ts'
import { personKeys } from '../text/person-keys.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { Feedback, FeedbackClock } from './feedback.ts'

type Derived =
  | 'state'
  | 'open'
  | 'agency'
  | 'agencyName'
  | 'passedOn'
  | 'closedOn'
  | 'nextClock'
  | 'dueOrder'
  | 'soonFrom'
  | 'waitingPapers'
  | 'search'
  | 'personKeys'
  | 'hasPending'

export type FeedbackFacts = Omit<Feedback, Derived>

const noneLast = '9999'

/** A feedback with everything that lists, counts and search read, computed from what happened to it. */
export function deriveFeedback(facts: FeedbackFacts): Feedback {
  const last = facts.passings.at(-1)
  const open = !facts.answer && !facts.removed
  const next = open ? nextOf(facts.clocks) : null
  return {
    ...facts,
    state: facts.answer ? 'answered' : last ? 'passed' : 'registered',
    open,
    agency: last?.agency ?? null,
    agencyName: last?.agencyName ?? null,
    passedOn: last?.on ?? null,
    closedOn: facts.answer ? (facts.answer.on ?? last?.on ?? facts.receivedOn) : null,
    nextClock: next?.clock ?? null,
    dueOrder: next?.legal.due ?? noneLast,
    soonFrom: next?.soonFrom ?? '',
    waitingPapers: waitingPapersIn(facts),
    search: facts.removed ? [] : searchOf(facts, last?.agencyName ?? ''),
    personKeys:
      facts.removed || !facts.name
        ? []
        : personKeys({ name: facts.name, address: null, phone: facts.phone, idNumber: facts.idNumber }),
    hasPending: Boolean(facts.pending?.length),
  }
}

function nextOf(clocks: FeedbackClock[]): FeedbackClock | null {
  const running = clocks.filter((clock) => !clock.stopped && clock.legal.due)
  return running.toSorted((a, b) => (a.legal.due ?? '').localeCompare(b.legal.due ?? ''))[0] ?? null
}

function searchOf(facts: FeedbackFacts, agency: string): string[] {
  return searchTokens({
    texts: [facts.content, agency],
    names: facts.name ? [facts.name] : [],
    numbers: [facts.code, facts.phone ?? '', facts.idNumber ?? ''],
  })
}
