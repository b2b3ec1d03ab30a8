import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import type { Request, Response } from 'express'
import { instant, shortDate, wholeNumber } from '../../language/format.ts'
import type { Law, LawRule } from '../../law/index.ts'
import { ruleKey } from '../../law/index.ts'
import type { ShownConfirmation } from '../confirmations.ts'
import { lastConfirmations } from '../confirmations.ts'
import type { OpenMatters } from '../open-matters.ts'
import { isCounted, noMatters, openMatters } from '../open-matters.ts'
import type { RuleChoice } from '../rules-on.ts'
import { rulesChosen } from '../rules-on.ts'
import { choiceOfRules } from './choice-of-rules.ts'
import { confirmationWords, nameOf, periodOf, textOf } from './rule-words.ts'

const columns = [
  'rule',
  'version',
  'family',
  'name',
  'text',
  'citation',
  'mark',
  'period',
  'confirmation',
  'letters',
  'receptions',
  'feedback',
] as const

/** The same choice as the list, as a CSV file: head with filters, count and time, then rule by rule. */
export async function exportRules(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const { actor, today } = context
  const law = await context.lawOf(actor.office)
  const choice = choiceOfRules(req.query, today)
  const rules = rulesChosen(law, choice)
  const [matters, confirmations] = await Promise.all([openMatters(actor, today), lastConfirmations(actor, rules)])
  const about = aboutLines(req, choice, rules.length)
  res.set({
    'Content-Disposition': `attachment; filename="quy-tac-${choice.on}.csv"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  })
  res.type('text/csv; charset=utf-8')
  function* lines() {
    for (const line of about) yield [line]
    yield columns.map((column) => t(`rules.export.column.${column}`))
    for (const rule of rules) {
      const key = ruleKey(rule)
      yield exportedRow(req, law, rule, matters.get(key) ?? noMatters, confirmations.get(key))
    }
  }
  await pipeline(lines, stringify({ bom: true, record_delimiter: '\r\n', escape_formulas: true }), res)
}

function aboutLines({ t, language, context }: Request, { on, family, mark }: RuleChoice, count: number): string[] {
  return [
    t('rules.export.title', { date: shortDate(on) }),
    t('rules.export.filters', {
      family: family ? t(`rules.family.${family}`) : t('rules.filter.all'),
      mark: mark ? t(`rules.mark.${mark}`) : t('rules.filter.all'),
    }),
    t('rules.export.count', { count: wholeNumber(count, language) }),
    t('rules.export.at', { at: instant(context.now, language), name: context.actor.name }),
  ]
}

function exportedRow(
  { t, language }: Request,
  law: Law,
  rule: LawRule,
  matters: OpenMatters,
  confirmation: ShownConfirmation | undefined,
): string[] {
  const counted = isCounted(law, rule)
  const said = confirmation ? [confirmationWords(t, language, confirmation)] : []
  if (confirmation?.earlier) said.push(t('rules.confirmation.earlier'))
  return [
    rule.id,
    String(rule.version),
    t(`rules.family.${rule.family}`),
    nameOf(t, law, rule) ?? '',
    textOf(rule, language) ?? '',
    rule.citation,
    t(`rules.mark.${rule.confidence}`),
    periodOf(t, rule),
    said.join('; '),
    ...(['letters', 'receptions', 'feedback'] as const).map((register) => (counted ? String(matters[register]) : '')),
  ]
}
