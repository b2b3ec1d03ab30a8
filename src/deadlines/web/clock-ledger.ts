import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { Content, Letter, Qualification, RunningClock, Withdrawal } from '../../letters/index.ts'
import type { DataTable } from '../../web/components.ts'

interface Line {
  on: string
  cells: { text: string; note?: string }[]
}

/**
 * Suspensions, extensions, what was determined about the matter, withdrawals and what was completed, newest first: each
 * with ground, document number, date and author.
 */
export function ledgerOf({ t }: Request, letter: Letter): DataTable {
  const authors = new Map(letter.history.map(({ by, byName }) => [by, byName]))
  const who = (by: string) => authors.get(by) ?? ''
  const several = letter.contents.length > 1
  const lines = letter.contents.flatMap((content) => {
    const where = (text: string) => (several ? t('deadlines.ofContent', { clock: text, no: content.no }) : text)
    return [
      ...content.clocks.flatMap((clock) => linesOfClock(t, clock, where, who)),
      ...(content.qualifications ?? []).map((one) => qualificationLine(t, one, where)),
      ...(content.withdrawals ?? []).map((one) => withdrawalLine(t, one, where)),
      ...completedLines(t, letter, content, where),
    ]
  })
  return {
    caption: t('deadlines.ledger'),
    showCaption: false,
    columns: [
      { label: t('deadlines.ledger.what') },
      { label: t('deadlines.ledger.when') },
      { label: t('deadlines.ledger.document') },
      { label: t('deadlines.ledger.ground') },
      { label: t('deadlines.ledger.by') },
    ],
    rows: lines.toSorted((one, other) => other.on.localeCompare(one.on)).map(({ cells }) => ({ cells })),
    empty: t('deadlines.ledger.empty'),
    form: undefined,
    plain: undefined,
    wide: undefined,
  }
}

type T = Request['t']
type Where = (text: string) => string

function linesOfClock(t: T, clock: RunningClock, where: Where, who: (by: string) => string): Line[] {
  const name = where(t(`law.clock.${clock.clock}` as TextKey))
  return [
    ...clock.suspensions.map((one) => ({
      on: one.from,
      cells: [
        { text: t('interface.due.suspended'), note: name },
        { text: spanText(t, one.from, one.to) },
        { text: [one.documentNo, one.resumeDocumentNo].filter(Boolean).join(', ') },
        { text: groundText(t, one.ground) },
        { text: who(one.by) },
      ],
    })),
    ...clock.extensions.map((one) => ({
      on: one.on,
      cells: [
        { text: t(`deadlines.grade.${one.kind}`), note: name },
        { text: shortDate(one.on) },
        { text: one.documentNo },
        { text: one.ground },
        { text: who(one.by) },
      ],
    })),
  ]
}

function qualificationLine(t: T, one: Qualification, where: Where): Line {
  const name = t(`deadlines.qualify.${one.kind}`)
  const ground = one.ground ? t(`deadlines.complex.${one.ground}` as TextKey) : ''
  return {
    on: one.on,
    cells: [
      { text: where(one.holds ? name : t('deadlines.qualify.not', { what: name })) },
      {
        text: one.from
          ? t('deadlines.ledger.span', { from: shortDate(one.from), to: toText(t, one.to) })
          : shortDate(one.on),
      },
      { text: one.documentNo ?? '' },
      { text: [ground, one.reason].filter(Boolean).join('; ') },
      { text: one.byName },
    ],
  }
}

function withdrawalLine(t: T, one: Withdrawal, where: Where): Line {
  return {
    on: one.on,
    cells: [
      { text: where(t('deadlines.ledger.withdrawal')), note: t(`letters.withdraw.extent.${one.extent}`) },
      { text: shortDate(one.on) },
      { text: '' },
      {
        text: one.rule
          ? t('deadlines.ledger.rule', {
              handling: t(`law.handling.${one.rule.handling}`),
              rule: `${one.rule.id}@${one.rule.version}`,
              citation: one.rule.citation,
            })
          : t('deadlines.ledger.undecided'),
      },
      { text: one.byName },
    ],
  }
}

/** The history knows who said that something was done. */
function completedLines(t: T, letter: Letter, content: Content, where: Where): Line[] {
  return letter.history
    .filter(({ action, contentNo }) => action === 'deadlines.complete' && contentNo === content.no)
    .map(({ details, byName }) => ({
      on: String(details.on),
      cells: [
        { text: t('deadlines.ledger.completed'), note: where(t(`law.clock.${details.clock}` as TextKey)) },
        { text: shortDate(String(details.on)) },
        { text: String(details.documentNo) },
        { text: '' },
        { text: byName },
      ],
    }))
}

function spanText(t: T, from: string, to: string | null): string {
  return to === null
    ? t('deadlines.step.since', { from: shortDate(from) })
    : t('deadlines.step.span', { from: shortDate(from), to: shortDate(to) })
}

function toText(t: T, to: string | null | undefined): string {
  return to ? shortDate(to) : t('deadlines.ledger.notEnded')
}

/** `awaitsOther: chờ giám định` as words. */
function groundText(t: T, ground: string): string {
  const [code, ...note] = ground.split(': ')
  const key = `deadlines.ground.${code}`
  return hasText(key) ? [t(key), ...note].join(': ') : ground
}
