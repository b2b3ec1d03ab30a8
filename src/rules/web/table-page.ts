import type { Request, Response } from 'express'
import { shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { LawRule, Rule } from '../../law/index.ts'
import { parseCondition } from '../../law/index.ts'
import { tableGroups } from '../table-groups.ts'
import { dayOf } from './choice-of-rules.ts'
import { capitalised, conditionWords } from './condition-words.ts'
import { decisionTablePath, rulePath, rulesPath } from './paths.ts'
import { markOf } from './rule-words.ts'
import { tableProof } from './table-proof.ts'

/** The decision table of a day in its order, each condition in words beside the exact one. */
export async function tablePage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const on = dayOf(req.query, context.today)
  const law = await context.lawOf(context.actor.office)
  const rows = law.rulesOn(on)
  res.page('rules/table', {
    title: t('rules.table.title'),
    section: 'admin',
    back: { href: `${rulesPath}?on=${on}`, text: t('rules.title') },
    head: {
      title: t('rules.table.title'),
      note: t('rules.table.note', { count: wholeNumber(rows.length, language), date: tableDate(on, language) }),
    },
    day: {
      action: decisionTablePath,
      field: { id: 'on', name: 'on', label: t('rules.filter.on'), value: shortDate(on), hint: undefined },
      button: { text: t('interface.apply') },
    },
    proof: rows.length ? tableProof(req, law.table(on)) : undefined,
    notes: [t('rules.table.order'), t('rules.table.separate')],
    groups: tableGroups(rows).map(({ part, rows: ofPart }) => ({
      name: t(`rules.part.${part}`),
      rows: ofPart.map((row) => tableRow(req, row, on, law.ruleOf(row.id, on))),
    })),
    empty: t('rules.table.empty'),
  })
}

function tableRow({ t }: Request, row: Rule, on: string, rule: LawRule | undefined) {
  return {
    id: row.id,
    anchor: row.id,
    href: rulePath(row.id, on),
    version: rule && rule.version > 1 ? t('rules.version', { version: rule.version }) : undefined,
    condition: capitalised(conditionWords(t, parseCondition(row.when))),
    exact: row.when,
    outcome: row.outcome === 'addDuty' ? t('rules.table.duty') : capitalised(t(`law.outcome.${row.outcome}`)),
    handling: t(`law.handling.${row.handling}`),
    papers: row.papers.map((code) => t(`law.paper.${code}` as TextKey)),
    clocks: row.clocks.map((clock) => ({ text: t(`law.clock.${clock}`), href: rulePath(clock, on) })),
    citation: row.citation,
    mark: markOf(t, row),
  }
}
