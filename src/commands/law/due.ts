import { stepWords } from '../../deadlines/web/step-words.ts'
import { sentenceDate, tableDate } from '../../language/format.ts'
import {
  type ClockId,
  type ClockOptions,
  type CountingSettings,
  clockIds,
  createLaw,
  defaultSettings,
  type Law,
  type LegalDate,
  type Step,
  startEvents,
} from '../../law/index.ts'
import { type Answer, type Given, NotUnderstood, type Subcommand, type Words } from './answer.ts'
import { dayOf, intervalOf, oneOf, optionalDay, optionalOneOf, pairOf, required, requiredDay } from './read-options.ts'
import { ruleLine, versionKey } from './rule-words.ts'

const grades = ['complex', 'especiallyComplex'] as const

/** The due date of one clock, with its derivation. */
export const due: Subcommand = {
  options: {
    clock: { type: 'string' },
    from: { type: 'string' },
    remote: { type: 'boolean' },
    complex: { type: 'boolean' },
    dismissal: { type: 'boolean' },
    'several-places': { type: 'boolean' },
    'voter-list': { type: 'boolean' },
    extension: { type: 'string' },
    'extension-on': { type: 'string', multiple: true },
    suspension: { type: 'string', multiple: true },
    obstacle: { type: 'string', multiple: true },
    'named-on': { type: 'string' },
    set: { type: 'string', multiple: true },
  },
  run(given, words) {
    const possible = clockIds.join(', ')
    const clock = oneOf(required(given, 'clock', possible, words), '--clock', clockIds, words)
    const from = requiredDay(given, 'from', words)
    const law = createLaw(undefined, settingsFrom(given, words))
    return answer(law, law.deadline(clock, from, optionsFrom(given, words)), words)
  },
}

function optionsFrom(given: Given, words: Words): ClockOptions {
  return {
    complex: given.flag('complex'),
    remote: given.flag('remote'),
    dismissal: given.flag('dismissal'),
    severalPlaces: given.flag('several-places'),
    voterList: given.flag('voter-list'),
    ...extensionsFrom(given, words),
    suspensions: given.texts('suspension').map((text) => intervalOf(text, words)),
    obstacles: given.texts('obstacle').map((text) => intervalOf(text, words)),
    namedOn: optionalDay(given, 'named-on', words),
  }
}

/** With days, each is a decision of its own: the second day of an especially complex matter may be late by itself. */
function extensionsFrom(given: Given, words: Words): Pick<ClockOptions, 'extension' | 'extensions'> {
  const kind = optionalOneOf(given, 'extension', grades, words)
  const days = given.texts('extension-on').map((text) => dayOf(text, words))
  if (days.length === 0) return kind ? { extension: kind } : {}
  if (!kind) required(given, 'extension', grades.join(', '), words)
  return { extensions: days.map((on) => ({ kind: kind!, on })) }
}

function settingsFrom(given: Given, words: Words): Partial<CountingSettings> {
  const names = Object.keys(defaultSettings) as (keyof CountingSettings)[]
  const pairs = given.texts('set').map((text) => {
    const [name, value] = pairOf(text, 'set', words)
    const setting = oneOf(name, '--set', names, words)
    return [setting, settingValue(setting, value, words)]
  })
  return Object.fromEntries(pairs)
}

function settingValue(setting: keyof CountingSettings, value: string, words: Words): boolean | number {
  if (typeof defaultSettings[setting] === 'boolean')
    return oneOf(value, `--set ${setting}`, ['true', 'false'], words) === 'true'
  const days = Number(value)
  if (/^\d+$/.test(value) && days >= 1 && days <= 365) return days
  const problem = { what: `--set ${setting}`, given: value, possible: '1–365' }
  throw new NotUnderstood(words.t('lawCommand.problem.notOneOf', problem))
}

/** The switch behind a position: how the office reads what the law leaves open (law/README §7). */
const switches: Record<string, keyof CountingSettings> = {
  'CNT-6': 'rollOverHoliday',
  'CNT-11': 'suspensionStartRuns',
  'CNT-12': 'obstacleInclusive',
  'CNT-15': 'arrivalNextWorkingDay',
  'CNT-16': 'acceptanceCap10',
  'petition.answer': 'petitionAnswerDays',
  'reception.leader-conclusion': 'leaderConclusionDays',
  'feedback.answer': 'feedbackAnswerDays',
}

function answer(law: Law, found: LegalDate, words: Words): Answer {
  const { t, language } = words
  const startEvent = startEventOf(found.clock, words)
  const steps = found.steps.map((step) => ({ ...step, text: stepLine(step, startEvent, words) }))
  const positions = found.positions.map((id) => ({ id, value: switches[id] ? law.settings[switches[id]] : null }))
  const rule = versionKey(law, found.clock, found.start)
  const { clock, start, due: dueOn, nominal, unit, length, statutory, citation, confidence, provisional } = found
  return {
    lines: [
      `${t(`law.clock.${clock}`)} (${rule ?? clock})`,
      t('lawCommand.due.start', { date: sentenceDate(start, language), event: startEvent }),
      dueOn ? t('lawCommand.due.due', { date: sentenceDate(dueOn, language) }) : t('lawCommand.due.none'),
      ...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${tableDate(step.on, language)}  ${step.text}`),
      ruleLine({ citation, confidence }, words),
      ...positions.map((position) => positionLine(law, position, start, words)),
      ...(statutory ? [] : [t('lawCommand.due.target')]),
      ...(provisional ? [t('lawCommand.due.provisional')] : []),
    ],
    json: {
      clock,
      rule,
      start,
      startEvent,
      due: dueOn,
      nominal,
      unit,
      length,
      statutory,
      citation,
      confidence,
      provisional,
      positions,
      steps,
    },
  }
}

/** A reading of ours that decided the date, in words, and the switch that the office may set otherwise. */
function positionLine(
  law: Law,
  { id, value }: { id: string; value: boolean | number | null },
  on: string,
  { t, language }: Words,
): string {
  const text = law.ruleOf(id, on)?.text?.[language] ?? ''
  if (value === null) return t('lawCommand.due.position', { id, text })
  return t('lawCommand.due.positionSet', { id, text, setting: switches[id]!, value: String(value) })
}

function startEventOf(clock: ClockId, { language }: Words): string {
  return startEvents.get(clock)![language]
}

/** A step in the words of the screens, on one line. */
function stepLine(step: Step, startEvent: string, { t, language }: Words): string {
  const { strong, text, lines } = stepWords(step, t, language, startEvent)
  // On the screens the text follows the bold words directly: it may begin with a comma or a colon.
  const sentence = [strong, text]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+([,:;])/g, '$1')
  return [sentence, ...(lines ?? [])].filter(Boolean).join('; ')
}
