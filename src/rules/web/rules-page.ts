import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { adminPath } from '../../admin/web/paths.ts'
import { shortDate, tableDate, wholeNumber } from '../../language/format.ts'
import type { Law, LawRule } from '../../law/index.ts'
import { ruleFamilies, ruleKey } from '../../law/index.ts'
import type { FilterPanel } from '../../web/components.ts'
import { lastConfirmations } from '../confirmations.ts'
import { openMatters } from '../open-matters.ts'
import type { RuleChoice } from '../rules-on.ts'
import { changeDays, rulesChosen } from '../rules-on.ts'
import { choiceOfRules, marks, queryOfRules } from './choice-of-rules.ts'
import { decisionTablePath, rulesExportPath, rulesPath } from './paths.ts'
import { ruleRow } from './rule-row.ts'

const rulesOnPage = 100

/** The rules in force on a day, with citation, mark, what the lawyers said, and the open matters that rest on each. */
export async function rulesPage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const { actor, today } = context
  const law = await context.lawOf(actor.office)
  const choice = choiceOfRules(req.query, today)
  const rules = rulesChosen(law, choice)
  const page = pageOf(rules, req.query.from)
  const [matters, confirmations] = await Promise.all([openMatters(actor, today), lastConfirmations(actor, page.rules)])
  const number = (value: number) => wholeNumber(value, language)
  const query = queryOfRules(choice)
  res.page('rules/list', {
    title: t('rules.title'),
    section: 'admin',
    back: may(actor, 'admin.open') ? { href: adminPath, text: t('accounts.admin.title') } : undefined,
    head: {
      title: t('rules.title'),
      note: t('rules.note', { count: number(rules.length), date: tableDate(choice.on, language) }),
      actions: [
        { text: t('rules.table.open'), href: `${decisionTablePath}?on=${choice.on}` },
        { text: t('rules.export'), href: `${rulesExportPath}?${query}`, download: true },
      ],
    },
    filters: filtersOf(req, law, choice),
    changes: changesOf(req, law, choice),
    groups: groupsOf(req, page.rules, (rule) =>
      ruleRow(req, law, rule, {
        on: choice.on,
        matters: matters.get(ruleKey(rule)),
        confirmation: confirmations.get(ruleKey(rule)),
      }),
    ),
    empty: t('rules.empty'),
    foot: {
      pager: {
        range: t('rules.range', {
          from: number(rules.length ? page.first + 1 : 0),
          to: number(page.first + page.rules.length),
          count: number(rules.length),
        }),
        previousHref: page.previous && `${rulesPath}?${query}&from=${encodeURIComponent(page.previous)}`,
        nextHref: page.next && `${rulesPath}?${query}&from=${encodeURIComponent(page.next)}`,
      },
    },
  })
}

/** A page begins at the rule with a key; at the first one when the address names none of these. */
function pageOf(rules: LawRule[], from: unknown) {
  const first = Math.max(
    0,
    rules.findIndex((rule) => ruleKey(rule) === from),
  )
  const keyAt = (index: number) => rules[index] && ruleKey(rules[index])
  return {
    first,
    rules: rules.slice(first, first + rulesOnPage),
    previous: first > 0 ? keyAt(Math.max(0, first - rulesOnPage)) : undefined,
    next: keyAt(first + rulesOnPage),
  }
}

function groupsOf<Row>({ t }: Request, rules: LawRule[], rowOf: (rule: LawRule) => Row) {
  return ruleFamilies
    .map((family) => ({
      name: t(`rules.family.${family}`),
      rows: rules.filter((rule) => rule.family === family).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** Each number says how many rules the list would show. */
function filtersOf({ t, language }: Request, law: Law, choice: RuleChoice): FilterPanel {
  const count = (change: Partial<RuleChoice>) =>
    wholeNumber(rulesChosen(law, { ...choice, ...change }).length, language)
  return {
    action: rulesPath,
    groups: [
      { kind: 'text', id: 'on', name: 'on', legend: t('rules.filter.on'), value: shortDate(choice.on) },
      {
        kind: 'select',
        id: 'family',
        name: 'family',
        legend: t('rules.filter.family'),
        options: [
          { value: '', label: t('rules.filter.all'), checked: !choice.family, count: count({ family: undefined }) },
          ...ruleFamilies.map((family) => ({
            value: family,
            label: t(`rules.family.${family}`),
            checked: choice.family === family,
            count: count({ family }),
          })),
        ],
      },
      {
        kind: 'radio',
        id: 'mark',
        name: 'mark',
        legend: t('rules.filter.mark'),
        options: [
          { value: '', label: t('rules.filter.all'), checked: !choice.mark, count: count({ mark: undefined }) },
          ...marks.map((mark) => ({
            value: mark,
            label: t(`rules.mark.${mark}`),
            checked: choice.mark === mark,
            count: count({ mark }),
          })),
        ],
      },
    ],
  }
}

/** The days on which the law changed, the newest first: the day itself, and the last day of the old law. */
function changesOf({ t, language }: Request, law: Law, choice: RuleChoice) {
  const href = (on: string) => `${rulesPath}?${queryOfRules({ ...choice, on })}`
  const days = changeDays(law.rules).map(({ on, dayBefore, count }) => ({
    text: t('rules.changes.day', { date: shortDate(on), count: wholeNumber(count, language) }),
    href: href(on),
    current: on === choice.on,
    before: { text: t('rules.changes.before', { date: shortDate(dayBefore) }), href: href(dayBefore) },
    on,
  }))
  return {
    previous: days.findLast(({ on }) => on <= choice.on),
    next: days.find(({ on }) => on > choice.on),
    days: days.toReversed(),
  }
}
