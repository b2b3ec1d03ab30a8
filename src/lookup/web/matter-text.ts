import { shortDate } from '../../language/format.ts'
import { daysBetween } from '../../law/index.ts'
import type { Matter, Stage } from '../matter.ts'
import type { ShownMatter } from './page-model.ts'
import type { Reader } from './reader.ts'
import { standingDay } from './reader.ts'

/** What the words of a matter name: whether it is a letter or a visit, and the office that has it. */
export interface Naming {
  kind: 'letter' | 'reception'
  office: string
}

/** The answer in one sentence. */
export function titleOf(matter: Matter, naming: Naming, { t, today }: Reader): string {
  if (matter.state === 'answered') return t(`lookup.ended.${matter.ended ?? 'answered'}`)
  if (isLate(matter, today)) return t('lookup.title.late')
  if (naming.kind === 'reception') return t('lookup.title.visit')
  return t(`lookup.title.${matter.state}`, { holder: matter.holder?.name ?? naming.office })
}

function isLate({ promise }: Matter, today: string): boolean {
  return promise !== null && today > promise.due
}

/** The promised day; late with an apology; nothing once the matter is answered or while its time stands still. */
export function boxOf(matter: Matter, { t, lang, today }: Reader): ShownMatter['box'] {
  const { promise, state } = matter
  if (state === 'answered' || state === 'paused' || state === 'supplement') return undefined
  if (!promise) return { label: t('lookup.promise.none'), late: false }
  const date = standingDay(promise.due, lang)
  if (isLate(matter, today))
    return {
      label: t('lookup.promise.lateLabel'),
      date,
      text: t('lookup.promise.late', { days: daysBetween(promise.due, today) }),
      late: true,
    }
  const left = daysBetween(today, promise.due)
  return {
    label: t('lookup.promise.label'),
    date,
    text: promise.was
      ? t('lookup.promise.was', { date: shortDate(promise.was) })
      : left === 0
        ? t('lookup.promise.today')
        : t('lookup.promise.left', { days: left }),
    late: promise.was !== null,
  }
}

/** The stages in plain words, each with what has become of it. */
export function stagesOf(matter: Matter, naming: Naming, reader: Reader): ShownMatter['stages'] {
  return matter.stages.map((stage, index) => ({
    state: stage.state,
    text: stageText(stage, matter, naming, reader),
    note: noteOf(stage, reader),
    mark: stage.state === 'done' ? '✓' : String(index + 1),
  }))
}

function stageText({ key }: Stage, matter: Matter, { kind, office }: Naming, { t }: Reader): string {
  if (kind === 'reception' && key === 'received') return t('lookup.stage.visit')
  if (kind === 'reception' && key === 'chosen') return t('lookup.stage.preparing')
  if (key !== 'settling') return t(`lookup.stage.${key}`)
  const isOurs = matter.state === 'settling' || matter.state === 'paused'
  return t('lookup.stage.settling', { holder: matter.holder?.name ?? (isOurs ? office : t('lookup.holder.settler')) })
}

function noteOf({ state, on }: Stage, { t }: Reader): string {
  const date = on ? shortDate(on) : ''
  switch (state) {
    case 'done':
      return on ? t('lookup.stage.done', { date }) : t('lookup.stage.doneNoDate')
    case 'now':
      return on ? t('lookup.stage.nowSince', { date }) : t('lookup.stage.now')
    default:
      return t('lookup.stage.later')
  }
}
