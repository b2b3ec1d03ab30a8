import type { Request } from 'express'
import { identificationOf, ruleKey } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'

/** What the officer asks of a visitor on that day, in the words of the rule. */
export async function identityHint(req: Request, on: string): Promise<string | undefined> {
  const day = parseWrittenDate(on) ?? req.context.today
  const { rule } = identificationOf(day)
  const law = await req.context.lawOf(req.context.actor.office)
  const text = rule && law.ruleOf(rule.id, day)?.text
  if (!text) return undefined
  return req.t('competence.identity', {
    text: text[req.language],
    citation: rule.citation,
    rule: ruleKey(rule),
  })
}
