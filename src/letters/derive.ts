import { fold } from '../text/fold.ts'
import { personKeys } from '../text/person-keys.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { Content, RunningClock } from './content.ts'
import { contentKinds, currentTransfer } from './content.ts'
import type { Letter, LetterFacts, LetterRow } from './letter.ts'
import { numberOf } from './letter.ts'
import { nextActOf } from './next-act.ts'
import { waitingPapersIn } from './paper.ts'
import { stateOfContent, stateOfLetter } from './state.ts'

const suspendedLast = '9997'
const unknownLast = '9998'
const noneLast = '9999'

/** The day from which a due date counts as soon: injected, because it needs the calendar. */
export type SoonFrom = (clock: RunningClock) => string

/** A letter with everything that lists, counts and search read, computed from what happened to it. */
export function derive(facts: LetterFacts, soonFrom: SoonFrom): Letter {
  const open = facts.removed ? [] : facts.contents.filter((content) => !content.closed)
  const kinds = contentKinds.filter((kind) => facts.contents.some((content) => content.kind === kind))
  const secret = kinds.includes('denunciation')
  const state = facts.removed ? 'closed' : stateOfLetter(facts)
  const next = nextClockOf(open)
  const holder = open.map(currentTransfer).find((transfer) => transfer !== null) ?? null
  const eligibleKinds = contentKinds.filter((kind) =>
    facts.contents.some((content) => content.kind === kind && isEligible(content)),
  )
  return {
    ...facts,
    secret,
    secretTaker: secret ? facts.receivedBy : null,
    kinds,
    kindKey: kinds.join('+'),
    state,
    open: open.length > 0,
    kept: !facts.removed,
    nextDue: next?.legal.due ?? null,
    dueOrder: dueOrderOf(open, next, state),
    soonFrom: next ? soonFrom(next) : '',
    nextClock: next?.clock ?? null,
    agency: holder?.agency ?? null,
    agencyName: holder?.agencyName ?? null,
    agencies: [...new Set(facts.contents.flatMap((content) => content.transfers.map((one) => one.agency)))],
    eligibility: eligibilityOf(facts.contents, eligibleKinds.length > 0),
    eligibleKinds,
    eligibleKey: eligibleKinds.join('+'),
    manySignatories: facts.signatories >= 5,
    closedOn: open.length ? null : (lastOf(facts.contents.map((content) => content.closed?.on)) ?? null),
    urgedCount: facts.contents.reduce(
      (sum, one) => sum + one.transfers.reduce((n, leg) => n + leg.urgings.length, 0),
      0,
    ),
    waitingPapers: waitingPapersIn(facts),
    paperNumbers: facts.papers
      .filter((paper) => paper.no !== null)
      .map((paper) => paperNumber(paper.year ?? 0, paper.no ?? 0)),
    search: facts.removed ? [] : searchOf(facts, secret),
    personKeys: secret || facts.removed ? [] : [...new Set(facts.senders.flatMap(personKeys))],
    decisionKeys: facts.removed ? [] : facts.contents.flatMap(decisionKeyOf),
    hasPending: Boolean(facts.pending?.length),
    row: rowOf(facts, secret, next, state),
  }
}

/** How a paper's number stands in the unique index: sorts as numbers do. */
export function paperNumber(year: number, no: number): string {
  return `${year}:${String(no).padStart(6, '0')}`
}

/** The key under which letters against one decision meet; none without a number. */
export function decisionKeyOf(content: Pick<Content, 'against'>): string[] {
  const decision = content.against.decision
  return decision?.no ? [`${fold(decision.no).replace(/\s/g, '')}|${decision.on ?? ''}`] : []
}

function nextClockOf(open: Content[]): RunningClock | null {
  const running = open
    .flatMap((content) => content.clocks)
    .filter((clock) => !clock.stopped && clock.legal.due && !isHeld(clock))
  return running.toSorted((a, b) => (a.legal.due ?? '').localeCompare(b.legal.due ?? ''))[0] ?? null
}

function isHeld(clock: RunningClock): boolean {
  return clock.suspensions.some((one) => one.to === null)
}

function dueOrderOf(open: Content[], next: RunningClock | null, state: Letter['state']): string {
  if (next?.legal.due) return next.legal.due
  if (state === 'suspended' || open.some((content) => content.clocks.some((clock) => !clock.stopped && isHeld(clock))))
    return suspendedLast
  const missing = open.some((content) => content.clocks.some((clock) => !clock.stopped && !clock.start))
  return missing ? unknownLast : noneLast
}

function isEligible(content: Content): boolean {
  return ['eligible', 'eligibleNotOurs', 'notAcceptable'].includes(content.decision?.outcome ?? '')
}

function eligibilityOf(contents: Content[], eligible: boolean): Letter['eligibility'] {
  if (eligible) return 'eligible'
  const outcomes = contents.map((content) => content.decision?.outcome)
  if (outcomes.some((outcome) => outcome === undefined || outcome === 'undecided')) return 'undecided'
  return outcomes.includes('outside') ? 'outside' : 'ineligible'
}

function lastOf(days: (string | undefined)[]): string | undefined {
  return days
    .filter((day): day is string => day !== undefined)
    .sort()
    .at(-1)
}

function searchOf(facts: LetterFacts, secret: boolean): string[] {
  const texts = facts.contents.flatMap((one) => [
    one.summary,
    one.against.agencyName ?? '',
    one.against.person ?? '',
    one.against.decision?.no ?? '',
  ])
  const senders = secret ? [] : facts.senders
  return searchTokens({
    texts: [...texts, ...senders.map((sender) => sender.address ?? '')],
    names: [...senders.map((sender) => sender.name), secret ? '' : (facts.representative?.name ?? '')],
    numbers: [
      numberOf(facts),
      facts.receiptCode,
      ...senders.flatMap((sender) => [sender.phone ?? '', sender.idNumber ?? '']),
      ...facts.papers.filter((paper) => paper.no !== null).map((paper) => `${paper.no}/${paper.symbol}`),
    ],
  })
}

const longestGist = 240

function gistOf(contents: Content[]): string {
  return contents
    .map((content) => content.summary)
    .join('; ')
    .slice(0, longestGist)
}

/** A body reads of a letter only the contents that were passed to it. */
function gistForBodies(contents: Content[]): Record<string, string> {
  const bodies = new Set(contents.flatMap((content) => content.transfers.map((leg) => leg.agency)))
  return Object.fromEntries(
    [...bodies].map((agency) => [
      agency,
      gistOf(contents.filter((one) => one.transfers.some((leg) => leg.agency === agency))),
    ]),
  )
}

function rowOf(facts: LetterFacts, secret: boolean, next: RunningClock | null, state: Letter['state']): LetterRow {
  const first = secret ? undefined : facts.senders[0]
  const open = facts.contents.find((content) => !content.closed) ?? facts.contents[0]
  // What still runs beside a closed matter, the keeping of its papers for instance, is not its date.
  const running = open?.closed ? undefined : open?.clocks.find((clock) => !clock.stopped)
  const shown = next ?? running ?? open?.clocks.findLast((clock) => clock.stopped) ?? open?.clocks.at(-1) ?? null
  const act = nextActOf(facts, state)
  return {
    sender: first?.name ?? null,
    senderNote: facts.signatories > 1 ? String(facts.signatories) : null,
    place: first?.address ?? null,
    gist: gistOf(facts.contents),
    gistFor: gistForBodies(facts.contents),
    stage: open ? stateOfContent(open, facts.papers) : 'closed',
    nextAct: act.code,
    nextActContent: act.contentNo,
    clock: shown
      ? {
          id: shown.clock,
          start: shown.start,
          due: shown.legal.due,
          unit: shown.legal.unit,
          suspendedFrom: shown.suspensions.find((one) => one.to === null)?.from ?? null,
        }
      : null,
    doneOn: shown?.stopped?.on ?? null,
  }
}
