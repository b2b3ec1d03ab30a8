import { shortDate, tableDate } from '../../language/format.ts'
import type { Language, Translate } from '../../language/translate.ts'
import type { SkippedDay, Step, Variant } from '../../law/index.ts'
import type { ClockSteps } from '../../web/components.ts'

type Words = Pick<ClockSteps['steps'][number], 'strong' | 'text' | 'lines'>

/** One step of a derivation as a line of words; the compiler knows when the law learns a new kind of step. */
export function stepWords(step: Step, t: Translate, language: Language, startEvent: string): Words {
  switch (step.kind) {
    case 'start':
      return { text: startEvent }
    case 'arrivalMoved':
      return {
        text: t('deadlines.step.arrivalMoved', { date: day(step.from, language) }),
        lines: skippedLine(step.skipped, t, language),
      }
    case 'variant':
      return {
        strong: t('deadlines.step.variant.length', { length: step.length }),
        text: t('deadlines.step.variant', { insteadOf: step.insteadOf, why: variantsText(step.variants, t) }),
      }
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
      return { text: t(`deadlines.step.noRoll.${step.because}`) }
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
    case 'noLength':
      return { text: t(`deadlines.step.noLength.${step.reason}`) }
  }
}

function extensionWords(step: Extract<Step, { kind: 'extension' }>, t: Translate): Words {
  const grade = t(`deadlines.grade.${step.grade}`)
  if (step.effect === 'late')
    return { text: t('deadlines.step.extension.late', { grade, date: shortDate(step.decidedOn ?? step.on) }) }
  return {
    strong: t('deadlines.step.extension', { days: step.days }),
    text: t('deadlines.step.extension.how', { grade }),
  }
}

function interruptionWords(step: Extract<Step, { kind: 'suspension' | 'obstacle' }>, t: Translate): Words {
  const span =
    step.to === null
      ? t('deadlines.step.since', { from: shortDate(step.from) })
      : t('deadlines.step.span', { from: shortDate(step.from), to: shortDate(step.to) })
  if (step.effect === 'counted')
    return { strong: t(`deadlines.step.${step.kind}`, { days: step.days }), text: `, ${span}` }
  return { text: t(`deadlines.step.${step.kind}.${step.effect}`, { span }) }
}

/** "CN 23/08, nghỉ bù T2 31/08 …": weekends by their day, the other days off by their name. */
export function skippedText(skipped: SkippedDay[], t: Translate, language: Language): string {
  return skipped
    .map((off) =>
      off.kind === 'weekend'
        ? day(off.on, language)
        : t('deadlines.step.namedDay', { name: off.name, date: day(off.on, language) }),
    )
    .join(', ')
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
  return variants.map((one) => t(`deadlines.variant.${one}`)).join(', ')
}

/** T2 31/08: the year is that of the clock. */
function day(date: string, language: Language): string {
  return tableDate(date, language).slice(0, -5)
}
