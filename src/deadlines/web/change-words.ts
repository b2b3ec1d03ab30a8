import type { Request } from 'express'
import { shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import type { TextKey, Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { DataTable } from '../../web/components.ts'
import type { ChangeItself } from '../foresee.ts'
import type { SettingValue } from '../position-list.ts'
import { settingNamed } from '../position-list.ts'
import type { Effect, Proposal } from '../proposal.ts'
import { recordKinds } from '../proposal.ts'

/** What a change is, in a line: its days, the year that it announces, the readings that it sets. */
export function changeText({ t }: Request, change: Pick<ChangeItself, 'days' | 'announce' | 'settings'>): string {
  const days = change.days.map(({ date, kind, name }) =>
    `${shortDate(date)} ${t(`deadlines.calendar.kind.${kind}`)} ${name}`.trim(),
  )
  const year = change.announce === null ? [] : [t('deadlines.calendar.announced', { year: change.announce })]
  const settings = change.settings.map(({ name, value }) =>
    t('positions.becomes', { id: settingNamed(name)?.id ?? name, value: settingText(t, name, value) }),
  )
  return [...days, ...year, ...settings].join('; ')
}

/** The same, each day with its weekday, for the page that asks. */
export function changeLines(req: Request, change: Pick<ChangeItself, 'days' | 'announce' | 'settings'>): string[] {
  const { t, language } = req
  if (change.days.length === 0) return [changeText(req, change)]
  return change.days.map(({ date, kind, name }) =>
    [`${tableDate(date, language)}: ${t(`deadlines.calendar.kind.${kind}`)}`, name].filter(Boolean).join(', '),
  )
}

/** A value of a switch as people read it: "10 ngày làm việc", "lùi sang ngày làm việc tiếp theo". */
export function settingText(t: Translate, setting: string, value: SettingValue): string {
  if (typeof value === 'number') return t(`positions.value.${setting}` as TextKey, { days: value })
  const key = `positions.value.${setting}.${value}`
  return hasText(key) ? t(key) : String(value)
}

/** "37 hạn đổi, 2 thôi quá hạn", by kind of record, and that what is closed stays. */
export function effectLines({ t, language }: Request, effect: Effect): string[] {
  const number = (value: number) => wholeNumber(value, language)
  const { moved, looked, noLongerOver, newlyOver, settled, movedOf } = effect
  const kinds = recordKinds.filter((kind) => movedOf[kind] > 0)
  return [
    t('deadlines.calendar.preview.moved', {
      moved: number(moved),
      looked: number(looked),
      noLongerOver: number(noLongerOver),
      newlyOver: number(newlyOver),
    }),
    ...(kinds.length > 0
      ? [kinds.map((kind) => t(`deadlines.calendar.movedOf.${kind}`, { count: number(movedOf[kind]) })).join(' · ')]
      : []),
    ...(settled > 0 ? [t('deadlines.calendar.preview.settled', { settled: number(settled) })] : []),
  ]
}

/** What was foreseen when it was proposed beside what it would do now. */
export function effectTable({ t, language }: Request, then: Effect, now: Effect): DataTable {
  const rows = (['moved', 'noLongerOver', 'newlyOver', 'settled', 'looked'] as const).map((name) => ({
    cells: [
      { text: t(`deadlines.calendar.effect.${name}`) },
      { text: wholeNumber(then[name], language) },
      { text: wholeNumber(now[name], language), strong: then[name] !== now[name] },
    ],
  }))
  return {
    caption: t('deadlines.calendar.effect.caption'),
    showCaption: false,
    columns: [
      { label: t('deadlines.calendar.effect.what') },
      { label: t('deadlines.calendar.effect.then'), number: true },
      { label: t('deadlines.calendar.effect.now'), number: true },
    ],
    rows,
    empty: undefined,
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

/** The way back from a change: to the calendar, or to the readings. */
export function isOfPositions(change: Pick<Proposal, 'settings'>): boolean {
  return change.settings.length > 0
}
