import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { instant, shortDate, wholeNumber } from '../../language/format.ts'
import { satisfactionPath } from '../../satisfaction/web/paths.ts'
import type { Balance, SelectField, Tag, TextField } from '../../web/components.ts'
import { fieldsOf } from '../../web/form.ts'
import type { BalanceOfLetters, BalancePart } from '../balance.ts'
import { balanceOf, balanceParts } from '../balance.ts'
import { presets } from '../period.ts'
import type { ChosenPeriod } from './chosen-period.ts'
import { chosenPeriod, queryOfPeriod } from './chosen-period.ts'
import type { FigureLine } from './figures-table.ts'
import { figureLines, figuresTable } from './figures-table.ts'
import { figuresExportPath, figuresPath, figuresPrintPath } from './paths.ts'
import { rowsPath } from './rows-path.ts'

/** The figures of a period beside those of the one before, with the balance that proves them. */
export async function figuresPage(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor, today } = context
  const chosen = chosenPeriod(req)
  const { period, below } = chosen
  const [lines, balance] = await Promise.all([
    figureLines(period, below, { actor, today, t, language }),
    balanceOf(actor, period, { below, today }),
  ])
  const query = queryOfPeriod(chosen)
  if (Object.keys(chosen.errors).length) res.status(422)
  res.page('figures/index', {
    title: t('figures.title'),
    section: 'figures',
    errorSummary: { errors: fieldsOf({ values: {}, errors: chosen.errors }, t).summary() },
    head: {
      title: t('figures.title'),
      note: t('figures.note', { from: shortDate(period.from), to: shortDate(period.to) }),
      actions: may(actor, 'satisfaction.report')
        ? [{ text: t('satisfaction.report.title'), href: satisfactionPath, small: true }]
        : [],
    },
    partial: may(actor, 'monitor.show') ? undefined : { kind: 'info', text: t('figures.partial') },
    table: figuresTable(lines, period, { actor, today, t, language }),
    form: {
      action: figuresPath,
      ...formFields(req, chosen),
      button: { text: t('figures.show'), kind: 'primary', wide: true },
    },
    balanceTag: balanceTag(req, balance),
    balance: balanceGroups(req, lines, balance),
    exports: [
      ...(may(actor, 'figures.export')
        ? (['xlsx', 'csv'] as const).map((format) => ({
            text: format.toUpperCase(),
            href: `${figuresExportPath}?${query}&format=${format}`,
            download: true,
            small: true,
          }))
        : []),
      { text: t('figures.print'), href: `${figuresPrintPath}?${query}`, icon: 'print' as const, small: true },
    ],
  })
}

/** The same table for paper, with who printed it and when. */
export async function figuresPrintPage(req: Request, res: Response): Promise<void> {
  const { context, t, language } = req
  const { actor, today, now } = context
  const { period, below } = chosenPeriod(req)
  const on = { actor, today, t, language }
  const lines = await figureLines(period, below, on)
  res.page('figures/print', {
    title: t('figures.title'),
    layout: 'print',
    head: {
      title: t('figures.title'),
      note: t('figures.note', { from: shortDate(period.from), to: shortDate(period.to) }),
      stacked: true,
    },
    table: figuresTable(lines, period, on),
    note: t('figures.printed', { name: actor.name, at: instant(now, language) }),
  })
}

function formFields({ t, context }: Request, { preset, typed, below, errors }: ChosenPeriod) {
  const { field } = fieldsOf({ values: {}, errors }, t)
  const select: SelectField = {
    ...field('preset', preset),
    label: t('figures.field.preset'),
    options: presets.map((value) => ({ value, label: t(`figures.preset.${value}`) })),
  }
  const date = (name: 'from' | 'to'): TextField => ({
    ...field(name, typed[name]),
    label: t(`figures.field.${name}`),
    hint: '',
    width: 'full',
    span: 6,
  })
  return {
    preset: select,
    dates: [date('from'), date('to')],
    below: context.actor.officesBelow.length
      ? {
          ...field('below', below ? 'yes' : ''),
          label: t('figures.field.below', { count: context.actor.officesBelow.length }),
        }
      : undefined,
  }
}

function balanceTag({ t }: Request, { difference }: BalanceOfLetters): Tag {
  return difference === 0
    ? { tone: 'done', text: t('figures.balance.right') }
    : { tone: 'over', text: t('figures.balance.wrong', { difference }) }
}

const signs: Partial<Record<BalancePart, string>> = { received: '+', finished: '−' }

function balanceGroups({ t, language }: Request, lines: FigureLine[], balance: BalanceOfLetters): Balance {
  const number = (value: number) => wholeNumber(value, language)
  const line = (key: string) => lines.find((one) => one.label === t(key as Parameters<typeof t>[0]))
  const contents = (['complaint', 'denunciation', 'petitionOrFeedback'] as const).map(
    (kind) => line(`figures.label.letters.contents.${kind}`)?.now.count ?? 0,
  )
  const sum = contents.reduce((total, count) => total + count, 0)
  const two = line('figures.label.letters.eligibleLettersWithTwoContents')
  const eligible = line('figures.label.letters.eligible')?.now.count ?? 0
  return {
    groups: [
      {
        title: t('figures.balance.contents'),
        rows: [
          { label: t('figures.balance.eligibleContents'), number: number(sum) },
          {
            label: t('figures.balance.secondContents'),
            sign: '−',
            number: number(sum - eligible),
            href: two?.now.count ? rowsPath(two.now.rows) : undefined,
          },
          { label: t('figures.balance.eligibleLetters'), number: number(eligible), isSum: true },
        ],
      },
      {
        title: t('figures.balance.pendingTitle'),
        rows: balanceParts.map((part) => ({
          label: t(`figures.balance.${part}`),
          sign: signs[part],
          number: number(balance.counts[part]),
          href: balance.counts[part] ? rowsPath(balance.rows[part]) : undefined,
          isSum: part === 'pending',
        })),
      },
    ],
  }
}
