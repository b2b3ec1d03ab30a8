import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import type { Confidence } from '../../law/index.ts'
import { lawVersionText } from '../../letters/web/index.ts'
import { rulePath } from '../../rules/web/paths.ts'
import type { DecisionCard } from '../../web/components.ts'
import type { ShowingProposal } from './showing-proposal.ts'

/** The article of the row that decides, and beside it the one that says who is competent when that was a ground. */
export function citationsOf(req: Request, shown: ShowingProposal): DecisionCard['citations'] {
  const { decision } = shown.classification
  if (!decision.rule) return []
  const own = citation(req, shown, decision.rule)
  const who = shown.competence.answer.rule
  if (!who || !decision.because.some(({ fact }) => fact === 'competence')) return [own]
  return [own, citation(req, shown, who)]
}

function citation(
  { t, context }: Request,
  { letter, law, classification: { version, on } }: ShowingProposal,
  rule: { id: string; citation: string; inForceFrom: string; confidence: Confidence },
) {
  return {
    text: rule.citation,
    detail: undefined,
    link: undefined,
    versionHref: may(context.actor, 'rules.list') ? rulePath(rule.id, on) : undefined,
    version: lawVersionText(t, {
      rule: rule.id,
      version: law.ruleOf(rule.id, on)?.version ?? 1,
      from: rule.inForceFrom,
      confidence: rule.confidence,
      transition: version.transition,
      on,
      receivedOn: letter.receivedOn,
    }),
  }
}
