import { shortDate, tableDate } from '../../language/format.ts'
import { hasText, type Language, type Translate } from '../../language/translate.ts'
import type { SkippedDay, Step, Unit, Variant } from '../../law/index.ts'
import type { ClockSteps } from '../../web/components.ts'

type Words = Pick<ClockSteps['steps'][number], 'strong' | 'text' | 'lines'>

/** One step of a derivation as a line of words; the compiler knows when the law learns a new kind of step. */
export function stepWords(step: Step, t: Translate, language: Language, startEvent: string): Words {
  switch (step.kind) {
    case 'start':
      return { text: startEvent, lines: versionLine(step, t) }
    case 'arrivalMoved':
      return {
        text: t('deadlines.step.arrivalMoved', { date: day(step.from, language) }),
        lines: skippedLine(step.skipped, t, language),
      }
    case 'variant':
      return variantWords(step, t)
    case 'addDays':
      return {
        strong: t('deadlines.step.addDays', { days: step.days }),
        text: t('deadlines.step.addDays.how'),
      }
    case 'addMonths':
      return { strong: t('deadlines.step.addMonths', { months: step.months }), text: t('deadlines.step.sameDay') }
    case 'addYears':
      return { strong: t('deadlines.step.addYears', { years: step.years }), text: t('deadlines.step.sameDay') }
    case 'countWorkingDays':
      return {
        strong: t('deadlines.step.countWorkingDays', { days: step.days }),
        text: '',
        lines: [...skippedLine(step.skipped, t, language), ...makeUpLine(step.makeUps, t, language)],
      }
    case 'countBack':
      return {
        strong: t(
          step.unit === 'workingDays' ? 'deadlines.step.countBack.workingDays' : 'deadlines.step.countBack.days',
          {
            days: step.days,
          },
        ),
        text: t('deadlines.step.countBack.how'),
        lines: step.event ? [t('law.step.countBack.election', { date: shortDate(step.event) })] : [],
      }
    case 'extension':
      return extensionWords(step, t)
    case 'suspension':
    case 'obstacle':
      return interruptionWords(step, t)
    case 'roll':
      return {
        strong: t('deadlines.step.roll'),
        text: t('deadlines.step.because', { days: skippedText(step.skipped, t, language) }),
      }
    case 'rollBack':
      return {
        strong: t('deadlines.step.rollBack'),
        text: t('deadlines.step.because', { days: skippedText(step.skipped, t, language) }),
      }
    case 'noRoll':
      return {
        text: t(
          step.because === 'sameDay' ? 'law.step.noRoll.sameDay' : (`deadlines.step.noRoll.${step.because}` as const),
        ),
      }
    case 'cap':
      return {
        strong: t('deadlines.step.cap', { days: step.days }),
        text: t('deadlines.step.cap.how', {
          nominal: shortDate(step.nominal),
          latest: shortDate(step.latest),
          date: shortDate(step.on),
        }),
        lines: skippedLine(step.skipped, t, language),
      }
    case 'namedDate':
      return { text: t('deadlines.step.namedDate') }
    case 'result':
      return {
        strong: t('law.step.result'),
        text:
          step.nominal === step.on
            ? t('law.step.result.end')
            : t('law.step.result.moved', { nominal: shortDate(step.nominal) }),
      }
    case 'noLength':
      return {
        text: t(
          step.reason === 'electionDayUnknown'
            ? 'law.step.noLength.electionDayUnknown'
            : `deadlines.step.noLength.${step.reason}`,
        ),
      }
  }
}

/** The version of the term, and where the law changed while it ran the rule that chose it. */
function versionLine({ rule, transition }: Extract<Step, { kind: 'start' }>, t: Translate): string[] {
  if (!rule) return []
  const version = rule.slice(rule.indexOf('@') + 1)
  const why = transition && transitionText(transition, t)
  return [why ? t('law.step.version.because', { version, why }) : t('law.step.version', { version })]
}

function transitionText(transition: string, t: Translate): string {
  const key = `law.step.transition.${transition}`
  return hasText(key) ? t(key) : ''
}

function variantWords(step: Extract<Step, { kind: 'variant' }>, t: Translate): Words {
  const [length, insteadOf] = step.units
    ? [lengthText(step.length, step.units[0], t), lengthText(step.insteadOf, step.units[1], t)]
    : [step.length, step.insteadOf]
  return {
    strong: t('deadlines.step.variant.length', { length }),
    text: t('deadlines.step.variant', { insteadOf, why: variantsText(step.variants, t) }),
    lines: step.decidedOn ? [decidedLine(step.decidedOn, t)] : [],
  }
}

function lengthText(length: number, unit: Unit, t: Translate): string {
  return t(`law.step.length.${unit}`, { length })
}

function decidedLine(on: string, t: Translate): string {
  return t('law.step.extension.decided', { date: shortDate(on) })
}

function extensionWords(step: Extract<Step, { kind: 'extension' }>, t: Translate): Words {
  const grade = t(`deadlines.grade.${step.grade}`)
  const date = shortDate(step.decidedOn ?? step.on)
  if (step.effect === 'late') return { text: t('deadlines.step.extension.late', { grade, date }) }
  if (step.effect === 'notAllowed') return { text: t('law.step.extension.notAllowed', { grade, date }) }
  return {
    strong: t('deadlines.step.extension', { days: step.days }),
    text: t('deadlines.step.extension.how', { grade }),
    lines: step.decidedOn ? [decidedLine(step.decidedOn, t)] : [],
  }
}

function interruptionWords(step: Extract<Step, { kind: 'suspension' | 'obstacle' }>, t: Translate): Words {
  const span =
    step.to === null
      ? t('deadlines.step.since', { from: shortDate(step.from) })
      : t('deadlines.step.span', { from: shortDate(step.from), to: shortDate(step.to) })
  if (step.effect === 'counted')
    return {
      strong: t(`deadlines.step.${step.kind}`, { days: step.days }),
      text: `, ${span}`,
      lines: reachLine(step, t),
    }
  return { text: t(`deadlines.step.${step.kind}.${step.effect}`, { span }), lines: reachLine(step, t) }
}

/** How far back the law of the suspension reaches. */
function reachLine(step: Extract<Step, { kind: 'suspension' | 'obstacle' }>, t: Translate): string[] {
  const text = step.kind === 'suspension' && step.transition ? transitionText(step.transition, t) : ''
  return text ? [text] : []
}

/** "CN 23/08, nghỉ bù T2 31/08 …": weekends by their day, the other days off by their name. */
export function skippedText(skipped: SkippedDay[], t: Translate, language: Language): string {
  return skipped
    .map((off) =>
      off.kind === 'weekend'
        ? day(off.on, language)
        : t('deadlines.step.namedDay', { name: nameOf(off, language), date: day(off.on, language) }),
    )
    .join(', ')
}

/** A day that the office entered has its Vietnamese name only. */
function nameOf({ name, nameEn }: SkippedDay, language: Language): string {
  return language === 'en' ? (nameEn ?? name) : name
}

function skippedLine(skipped: SkippedDay[], t: Translate, language: Language): string[] {
  if (!skipped.length) return []
  return [t('deadlines.step.skipped', { count: skipped.length, days: skippedText(skipped, t, language) })]
}

function makeUpLine(makeUps: string[], t: Translate, language: Language): string[] {
  if (!makeUps.length) return []
  const days = makeUps.map((one) => day(one, language)).join(', ')
  return [t('deadlines.step.makeUps', { count: makeUps.length, days })]
}

function variantsText(variants: Variant[], t: Translate): string {
  return variants
    .map((one) => (one === 'voterList' ? t('law.step.variant.voterList') : t(`deadlines.variant.${one}`)))
    .join(', ')
}

/** T2 31/08: the year is that of the clock. */
function day(date: string, language: Language): string {
  return tableDate(date, language).slice(0, -5)
}
