import type { Confidence } from '../citation.ts'
import type { ClockId } from '../clocks/clock-ids.ts'
import { type InForce, inForceOn } from '../in-force.ts'
import type { PlainDate } from '../plain-date.ts'

/** A rule that says which version of the others applies (law/README §2). */
export interface Transition extends InForce {
  id: TransitionId
  citation: string
  confidence: Confidence
  /** No text says so: a reading of ours. */
  position?: string
}

export type TransitionId =
  | 'tr.act'
  | 'tr.acceptance'
  | 'tr.complaint-open'
  | 'tr.denunciation-open'
  | 'tr.letter-2021'
  | 'tr.district'

const reform = '2026-07-01'
/** The day before circular 05/2021 replaced circular 07/2014. */
const lastDayOf2014Circular = '2021-11-14'

export const transitions: readonly Transition[] = [
  act('2009-01-01', '2016-06-30', 'Luật 17/2008/QH12 Đ.83(1)'),
  act('2016-07-01', '2025-03-31', 'Luật 80/2015/QH13 Đ.156(1)'),
  act('2025-04-01', null, 'Luật 64/2025/QH15 Đ.58'),
  {
    id: 'tr.letter-2021',
    citation: 'TT 07/2014/TT-TTCP',
    confidence: 'unverified',
    position: 'tr.letter-2021',
    inForceFrom: '2014-12-15',
    inForceTo: lastDayOf2014Circular,
  },
  {
    id: 'tr.district',
    citation: 'NĐ 141/2025; Luật 72/2025/QH15',
    confidence: 'unverified',
    position: 'tr.district',
    inForceFrom: '2025-07-01',
    inForceTo: null,
  },
  {
    id: 'tr.acceptance',
    citation: 'LK Đ.27; NĐ 124/2020 Đ.16(1)',
    confidence: 'unverified',
    position: 'tr.acceptance',
    inForceFrom: reform,
    inForceTo: null,
  },
  {
    id: 'tr.complaint-open',
    citation: 'NĐ 155/2026 Đ.22(1)',
    confidence: 'verified',
    inForceFrom: reform,
    inForceTo: null,
  },
  {
    id: 'tr.denunciation-open',
    citation: 'NĐ 156/2026 Đ.10',
    confidence: 'verified',
    inForceFrom: reform,
    inForceTo: null,
  },
]

function act(inForceFrom: PlainDate, inForceTo: PlainDate | null, citation: string): Transition {
  return { id: 'tr.act', citation, confidence: 'known', inForceFrom, inForceTo }
}

export interface MatterDates {
  receivedOn: PlainDate
  actOn?: PlainDate
  startOn?: PlainDate
  /** The day of the acceptance, for acts in a matter that was open on 2026-07-01. */
  acceptedOn?: PlainDate
  kind?: 'complaint' | 'denunciation' | 'petition'
  /** The clock that starts, for the terms of acceptance. */
  clock?: ClockId
}

/** The day whose law applies, the transitional rule that says so, and why. */
export interface VersionChoice {
  on: PlainDate
  transition: TransitionId
  because: 'received' | 'act' | 'start' | 'before2021' | 'openAtReform'
}

/**
 * Which day picks the version of a rule: the day of receipt for the eligibility of a letter, the day of the act for
 * what is done later, the start event for a clock (law/README §2; CNT-18). A letter of 2021-11-14 is judged by circular
 * 07/2014 (`tr.letter-2021`) whenever it is read. An act without a day of its own falls on the day of receipt.
 */
export function versionFor(what: 'eligibility' | 'act' | 'clock', dates: MatterDates): VersionChoice {
  if (what === 'clock') return clockVersion(dates)
  if (what === 'act' && dates.actOn !== undefined) return actVersion(dates, dates.actOn)
  const on = dates.receivedOn
  const letter2021 = transitions.find(({ id }) => id === 'tr.letter-2021')!
  return inForceOn(letter2021, on)
    ? { on, transition: 'tr.letter-2021', because: 'before2021' }
    : { on, transition: 'tr.act', because: 'received' }
}

function actVersion({ acceptedOn, kind }: MatterDates, on: PlainDate): VersionChoice {
  const wasOpen = acceptedOn !== undefined && acceptedOn < reform && on >= reform
  if (wasOpen && kind === 'complaint') return { on, transition: 'tr.complaint-open', because: 'openAtReform' }
  if (wasOpen && kind === 'denunciation') return { on, transition: 'tr.denunciation-open', because: 'openAtReform' }
  return { on, transition: 'tr.act', because: 'act' }
}

const acceptanceClocks: readonly ClockId[] = [
  'complaint.acceptance',
  'complaint.acceptance-second',
  'complaint.discipline-acceptance',
]

function clockVersion({ receivedOn, startOn, clock }: MatterDates): VersionChoice {
  if (clock && acceptanceClocks.includes(clock))
    return { on: receivedOn, transition: 'tr.acceptance', because: 'received' }
  return { on: startOn ?? receivedOn, transition: 'tr.act', because: 'start' }
}
