import { tableDate } from '../../language/format.ts'
import type { Language, TextKey, Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { LegalDate, Step } from '../../law/index.ts'
import { daysBetween, startEvents } from '../../law/index.ts'
import type { Content, RunningClock } from '../../letters/index.ts'
import type { ClockSteps, Tag } from '../../web/components.ts'
import type { FollowingDate } from '../following-dates.ts'
import { positionIdsOf } from '../position-list.ts'
import type { HeldPosition } from '../positions.ts'
import { readingText } from './reading-text.ts'
import { stepWords } from './step-words.ts'

export interface ShowingClock {
  t: Translate
  language: Language
  today: string
  /** The letter has several contents. */
  several: boolean
  /** How the office reads what the law leaves open. */
  held: readonly HeldPosition[]
}

/** A clock with its whole derivation, each step a line: words, ground, the date reached. */
export function clockPanel(clock: RunningClock, content: Pick<Content, 'no'>, on: ShowingClock): ClockSteps {
  const { t, language } = on
  const { legal } = clock
  const name = t(`law.clock.${clock.clock}` as TextKey)
  return {
    title: on.several ? t('deadlines.ofContent', { clock: name, no: content.no }) : name,
    tag: tagOf(clock, on),
    note: noteOf(legal, t),
    steps: [
      // The date itself is the end of the panel.
      ...legal.steps
        .filter(({ kind }) => kind !== 'result')
        .map((step) => {
          const words = stepWords(step, t, language, startText(clock, on))
          return {
            ...words,
            text: words.text && words.strong && !/^[,:]/.test(words.text) ? ` ${words.text}` : words.text,
            ground: groundOf(step, legal, on),
            date: step.kind === 'noLength' ? undefined : step.on,
            dateText: step.kind === 'noLength' ? undefined : tableDate(step.on, language),
          }
        }),
      ...stopStep(clock, t, language),
    ],
    end:
      legal.due && !clock.stopped
        ? { text: t('deadlines.end'), date: legal.due, dateText: tableDate(legal.due, language) }
        : undefined,
  }
}

/** A date that follows from what happened; that of an alarm says when it is passed. */
export function followingPanel(date: FollowingDate, content: Content, on: ShowingClock): ClockSteps {
  const panel = clockPanel({ ...date, suspensions: [], extensions: [], stopped: null }, content, on)
  const isAlarm = date.clock === 'letter.processing-outer'
  const isPassed = date.legal.due !== null && on.today > date.legal.due
  if ((isAlarm && isPassed) || date.legal.suspendedNow) return panel
  return { ...panel, tag: { tone: 'running', text: on.t(tagOfFollowing(date)) } }
}

function tagOfFollowing({ clock }: FollowingDate): TextKey {
  if (clock === 'letter.processing-outer') return 'deadlines.tag.limit'
  return clock.startsWith('complaint.time-limit') ? 'deadlines.tag.timeLimit' : 'deadlines.tag.following'
}

function tagOf(clock: RunningClock, { t, today }: { t: Translate; today: string }): Tag {
  if (clock.stopped) {
    const early = clock.legal.due ? daysBetween(clock.stopped.on, clock.legal.due) : null
    if (early === null) return { tone: 'done', icon: 'check', text: t('deadlines.tag.stopped') }
    if (early < 0) return { tone: 'over', icon: 'check', text: t('interface.due.doneLate', { days: -early }) }
    return {
      tone: 'done',
      icon: 'check',
      text: early ? t('interface.due.doneEarly', { days: early }) : t('interface.due.doneInTime'),
    }
  }
  if (clock.suspensions.some((one) => one.to === null))
    return { tone: 'suspended', icon: 'pause', text: t('interface.due.suspended') }
  if (clock.legal.due && today > clock.legal.due)
    return {
      tone: 'over',
      icon: 'triangle',
      text: t('interface.due.over', { days: daysBetween(clock.legal.due, today) }),
    }
  return { tone: 'running', text: t('deadlines.tag.running') }
}

function noteOf(legal: LegalDate, t: Translate): string {
  const notes = [t(`deadlines.unit.${legal.unit}`)]
  if (!legal.statutory) notes.push(t('deadlines.notStatutory'))
  else if (legal.confidence !== 'verified') notes.push(t(`letters.decision.confidence.${legal.confidence}`))
  if (legal.provisional) notes.push(t('deadlines.provisional'))
  return notes.join(' · ')
}

/** What started it: in our words where we have some, else in those of the law. */
function startText({ clock, startEvent }: RunningClock, { t, language }: ShowingClock): string {
  const key = `deadlines.start.${startEvent}`
  return hasText(key) ? t(key) : t('deadlines.start.other', { event: startEvents.get(clock)?.[language] ?? '' })
}

/** The ground of a step: its article, or that of the clock for the first step; with its mark, and the reading of ours. */
function groundOf(step: Step, legal: LegalDate, { t, held }: ShowingClock): ClockSteps['steps'][number]['ground'] {
  const citation = step.citation ?? (step.kind === 'start' ? legal.citation : undefined)
  const isMarked = step.kind === 'start' && legal.statutory && legal.confidence !== 'verified' && !legal.provisional
  const readings =
    step.kind === 'start' ? ofTheTerm(legal) : positionIdsOf(legal).filter((id) => id === positionOf(step))
  const parts = [
    ...(citation ? [{ text: citation }] : []),
    ...(isMarked ? [{ text: t(`letters.decision.confidence.${legal.confidence}`) }] : []),
    ...readings.map((id) => ({ text: readingText(t, id, held) })),
  ]
  return parts.length > 0 ? parts : undefined
}

/** The readings that no step of its own shows: they stand beside the start. */
function ofTheTerm(legal: LegalDate): string[] {
  return positionIdsOf(legal).filter((id) => !legal.steps.some((step) => positionOf(step) === id))
}

const noRollPositions = { minimumDuration: 'CNT-27', setting: 'CNT-6', sameDay: null } as const

/** The reading of ours that a step rests on. Source: law/README § 7. */
function positionOf(step: Step): string | null {
  switch (step.kind) {
    case 'arrivalMoved':
      return 'CNT-15'
    case 'roll':
      return 'CNT-6'
    case 'cap':
      return 'CNT-16'
    case 'suspension':
      return 'CNT-11'
    case 'obstacle':
      return 'CNT-12'
    case 'extension':
      return 'CNT-13'
    case 'countBack':
    case 'rollBack':
      return 'CNT-17'
    case 'namedDate':
      return 'CNT-23'
    case 'noRoll':
      return noRollPositions[step.because]
    default:
      return null
  }
}

function stopStep(clock: RunningClock, t: Translate, language: Language): ClockSteps['steps'] {
  if (!clock.stopped) return []
  const key = `deadlines.stop.${clock.stopped.why}`
  return [
    {
      strong: undefined,
      text: hasText(key) ? t(key) : t('deadlines.stop.other', { why: clock.stopped.why }),
      ground: clock.stopped.documentNo ? [{ text: clock.stopped.documentNo }] : undefined,
      date: clock.stopped.on,
      dateText: tableDate(clock.stopped.on, language),
    },
  ]
}
