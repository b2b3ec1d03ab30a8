import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { tableDate } from '../../language/format.ts'
import type { LawRule } from '../../law/index.ts'
import { ruleContentHash, ruleKey } from '../../law/index.ts'
import type { AnyField, DataCell, DataTable } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { confirmRule } from '../confirm-rule.ts'
import { confirmationsOf } from '../confirmations.ts'
import { isCounted, openMattersUnder } from '../open-matters.ts'
import { verdicts } from '../rule-confirmation.ts'
import { versionNear, versionsOf } from '../rules-on.ts'
import { transitionsOf } from '../transitions-of.ts'
import { dayOf } from './choice-of-rules.ts'
import { citedArticles } from './cited-articles.ts'
import { confirmationsTable } from './confirmations-table.ts'
import { matterLinks } from './matter-links.ts'
import { confirmationsPath, rulePath, rulesPath } from './paths.ts'
import { positionsOf } from './positions-of.ts'
import { earlierOf, markOf, nameOf, periodOf } from './rule-words.ts'

/** One rule in the version of a day: what it says, on what it rests, its other versions, and what rests on it. */
export const rulePage: FormPage = async (req, res, typed) => {
  const { t, language, context } = req
  const { actor, today } = context
  const law = await context.lawOf(actor.office)
  const on = dayOf({ on: typed.values.on ?? req.query.on }, today)
  const rule = versionNear(law, idOf(req), on)
  if (!rule) throw new NotFound('rule')
  const [matters, confirmations, positions] = await Promise.all([
    openMattersUnder(actor, ruleKey(rule), today),
    confirmationsOf(actor, rule),
    positionsOf(req, law, rule),
  ])
  const name = nameOf(t, law, rule)
  res.page('rules/show', {
    title: name ? t('rules.titleNamed', { id: rule.id, name }) : rule.id,
    section: 'admin',
    errorSummary: { errors: fieldsOf(typed, t).summary() },
    back: { href: `${rulesPath}?on=${on}`, text: t('rules.title') },
    note: t('rules.note.one', {
      family: t(`rules.family.${rule.family}`),
      version: t('rules.version', { version: rule.version }),
      period: periodOf(t, rule),
    }),
    earlier: earlierOf(t, rule),
    notInForce: law.ruleOf(rule.id, on) === rule ? undefined : t('rules.notInForce', { date: tableDate(on, language) }),
    texts: rule.text
      ? (['vi', 'en'] as const).map((one) => ({ lang: one, name: t(`rules.text.${one}`), text: rule.text?.[one] }))
      : undefined,
    noText: t('rules.noText'),
    citation: { text: rule.citation, mark: markOf(t, rule), articles: citedArticles(req, rule) },
    versions: versionsTable(req, versionsOf(law, rule.id), rule),
    transitions: transitionsOf(law, rule, on).map((one) => ({
      id: one.id,
      href: rulePath(one.id, on),
      text: one.text?.[language] ?? one.citation,
    })),
    positions,
    matters: isCounted(law, rule)
      ? { links: matterLinks(req, ruleKey(rule), matters), none: t('rules.matters.none') }
      : { links: [], none: t('rules.matters.notRecorded') },
    confirmations: confirmationsTable(req, confirmations),
    confirming: actor.lawyer ? confirmingForm(req, rule, typed, on) : undefined,
  })
}

export async function createConfirmation(req: Request, res: Response): Promise<void> {
  const { on, ...input } = bodyOf(req)
  const law = await req.context.lawOf(req.context.actor.office)
  const day = dayOf({ on }, req.context.today)
  const rule = versionNear(law, idOf(req), day)
  if (!rule) throw new NotFound('rule')
  await confirmRule(req.context, { ...input, ruleKey: ruleKey(rule) })
  redirectWithNotice(res, rulePath(rule.id, day), { kind: 'done', text: req.t('rules.confirm.done') })
}

function idOf(req: Request): string {
  return String(req.params.ruleId)
}

function versionsTable({ t }: Request, versions: LawRule[], shown: LawRule): DataTable {
  return {
    caption: t('rules.versions'),
    columns: [
      { label: t('rules.column.version') },
      { label: t('rules.column.period') },
      { label: t('rules.column.citation') },
      { label: t('rules.column.next') },
    ],
    rows: versions.toReversed().map((one) => ({
      selected: one === shown,
      cells: [
        { text: t('rules.version', { version: one.version }), href: rulePath(one.id, one.inForceFrom), keep: true },
        { text: periodOf(t, one), note: earlierOf(t, one) ?? one.gapReason },
        { text: one.citation, note: markOf(t, one).hover ?? markOf(t, one).tag?.text },
        nextOf(t, one, versions),
      ],
    })),
  }
}

function nextOf(t: Request['t'], { replacedBy, inForceTo }: LawRule, versions: LawRule[]): DataCell {
  const next = versions.find((one) => ruleKey(one) === replacedBy)
  if (next) return { text: ruleKey(next), href: rulePath(next.id, next.inForceFrom), keep: true }
  return { text: replacedBy ?? t(inForceTo === null ? 'rules.next.stillInForce' : 'rules.next.nothing') }
}

function confirmingForm({ t }: Request, rule: LawRule, typed: Typed, on: string) {
  const { field } = fieldsOf(typed, t)
  const fields: AnyField[] = [
    {
      ...field('verdict'),
      kind: 'choice',
      look: 'inline',
      label: t('rules.confirm.verdict'),
      options: verdicts.map((value) => ({ value, label: t(`rules.verdict.${value}`) })),
    },
    { ...field('source'), label: t('rules.confirm.source'), hint: t('rules.confirm.sourceHint') },
    { ...field('note'), rows: 3, label: t('rules.confirm.note'), hint: t('rules.confirm.noteHint'), optional: true },
  ]
  return {
    action: confirmationsPath(rule.id),
    hidden: [
      { name: 'on', value: on },
      { name: 'contentHash', value: ruleContentHash(rule) },
    ],
    fields,
    hint: t('rules.confirm.hint'),
    button: { text: t('rules.confirm.button'), kind: 'primary' as const, once: true },
  }
}
