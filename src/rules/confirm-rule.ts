import { z } from 'zod'
import { recordAct } from '../audit/index.ts'
import { NotFound, NotPermitted, Stale } from '../errors.ts'
import { newId } from '../id.ts'
import { optionalText, requiredText } from '../input.ts'
import { ruleContentHash } from '../law/index.ts'
import { ruleOfKey } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { RuleConfirmationModel, verdicts } from './rule-confirmation.ts'

/**
 * Records that a lawyer of the office confirms a rule, or doubts it, and where the text was read. Changes neither the
 * rule nor a decision: marks and citations stay those of the data (law/README § 8).
 * @throws NotFound for a rule that is none; NotPermitted for whoever is no lawyer of the office, whatever the role
 */
export const confirmRule = operation({
  name: 'rules.confirm',
  input: z
    .object({
      ruleKey: z.string(),
      /** What the lawyer had before the eyes: a rule that changed meanwhile is read again first. */
      contentHash: z.string(),
      verdict: z.enum(verdicts, 'errors.choose'),
      source: requiredText(300),
      note: optionalText(2000),
    })
    .strict()
    .refine(({ verdict, note }) => verdict !== 'doubted' || note, { path: ['note'], message: 'errors.required' }),
  run: async (context, { ruleKey, contentHash, verdict, source, note }) => {
    const rule = ruleOfKey(ruleKey)
    if (!rule) throw new NotFound('rule')
    if (!context.actor.lawyer) throw new NotPermitted('rules.confirm')
    if (ruleContentHash(rule) !== contentHash) throw new Stale(0)
    await RuleConfirmationModel.create({
      _id: newId(),
      office: context.actor.office,
      ruleId: rule.id,
      ruleKey,
      contentHash,
      verdict,
      source,
      note,
      by: context.actor.id,
      byName: context.actor.name,
      at: context.now,
    })
    await recordAct(context, { action: 'rules.confirm', subject: ruleKey, details: { rule: ruleKey, verdict } })
  },
})
