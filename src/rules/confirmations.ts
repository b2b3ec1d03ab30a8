import type { Actor } from '../access/actor.ts'
import type { LawRule } from '../law/index.ts'
import { ruleContentHash, ruleKey } from '../law/index.ts'
import type { RuleConfirmation } from './rule-confirmation.ts'
import { RuleConfirmationModel } from './rule-confirmation.ts'

/** A confirmation beside a rule as it is now; `earlier`: the rule said something else when it was given. */
export interface ShownConfirmation extends RuleConfirmation {
  earlier: boolean
}

/** What the office's lawyers said of a version of a rule, the newest first. */
export async function confirmationsOf(actor: Actor, rule: LawRule): Promise<ShownConfirmation[]> {
  const found = await RuleConfirmationModel.find({ office: actor.office, ruleId: rule.id })
    .sort({ at: -1, _id: -1 })
    .lean<RuleConfirmation[]>()
  return confirmationsAmong(found, rule)
}

/** The last word on each of the rules, by key; rules without a word are absent. One query for all of them. */
export async function lastConfirmations(
  actor: Actor,
  rules: readonly LawRule[],
): Promise<Map<string, ShownConfirmation>> {
  const found = await RuleConfirmationModel.find({ office: actor.office })
    .sort({ at: -1, _id: -1 })
    .lean<RuleConfirmation[]>()
  const byId = new Map<string, RuleConfirmation[]>()
  for (const one of found) byId.set(one.ruleId, [...(byId.get(one.ruleId) ?? []), one])
  return new Map(
    rules.flatMap((rule) => {
      const [last] = confirmationsAmong(byId.get(rule.id) ?? [], rule)
      return last ? [[ruleKey(rule), last] as const] : []
    }),
  )
}

/** Those of what the rule says now, whatever number the version had; then those of what the version said before. */
function confirmationsAmong(found: RuleConfirmation[], rule: LawRule): ShownConfirmation[] {
  if (found.length === 0) return []
  const hash = ruleContentHash(rule)
  const now = found.filter(({ contentHash }) => contentHash === hash)
  const before = found.filter((one) => one.contentHash !== hash && one.ruleKey === ruleKey(rule))
  return [...now.map((one) => ({ ...one, earlier: false })), ...before.map((one) => ({ ...one, earlier: true }))]
}
