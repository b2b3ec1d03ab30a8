import { z } from 'zod'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { optionalText } from '../input.ts'
import type { Law, TransitionAnswer } from '../law/index.ts'
import type { Content, ContentDecision, Letter } from '../letters/index.ts'
import { changeLetter } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { contentToDecide } from './answer-question.ts'
import { classificationOf } from './classification.ts'
import { restartClocks } from './decision-clocks.ts'
import { waysFor } from './other-ways.ts'

const decisionInput = z
  .object({
    letterId: z.string(),
    contentNo: z.coerce.number(),
    version: z.coerce.number(),
    /** Set when the officer decides otherwise than proposed. */
    handling: z.string().optional(),
    reason: optionalText(1000),
  })
  .superRefine((input, check) => {
    if (input.handling && !input.reason)
      check.addIssue({ code: 'custom', path: ['reason'], message: 'errors.required' })
  })

/**
 * Takes the law's proposal for a content, or decides otherwise with a reason. The decision keeps facts, rule, version
 * of the law and author; the clocks of its row that count from the receipt begin. It may be taken anew until a paper
 * on it is signed; the history keeps each one.
 * @throws InvalidInput while questions are open that can change the proposal; Stale when somebody changed the letter
 */
export const decideContent = operation({
  name: 'eligibility.decide',
  input: decisionInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'eligibility.decide' },
      (letter) => {
        const content = contentToDecide(letter, input.contentNo)
        content.decision = input.handling
          ? decidedOtherwise(context, letter, content, law, { handling: input.handling, reason: input.reason ?? '' })
          : asProposed(context, letter, content, law)
        content.awaitingSupplement = null
        restartClocks(letter, content, law, context)
        const { handling, outcome, ruleId, override } = content.decision
        return {
          contentNo: content.no,
          details: { handling, outcome, rule: ruleId, ...(override && { reason: override.reason }) },
        }
      },
    )
  },
})

function asProposed(context: Context, letter: Letter, content: Content, law: Law): ContentDecision {
  const { decision, facts, version } = classificationOf(letter, content, law)
  if (!decision.complete || !decision.rule || !decision.outcome || !decision.handling)
    throw invalid('value', 'errors.decision.questionsOpen', { count: decision.missing.length })
  return {
    ...authored(context, law),
    outcome: decision.outcome,
    handling: decision.handling,
    ruleId: decision.rule.id,
    ...versionOf(law, decision.rule.id, version),
    citation: decision.rule.citation,
    confidence: decision.rule.confidence,
    inForceFrom: decision.rule.inForceFrom,
    papers: decision.papers,
    because: decision.because,
    facts,
    override: null,
  }
}

/** Decided otherwise: rule and citation stay those of what the law proposed, beside the reason for not following it. */
function decidedOtherwise(
  context: Context,
  letter: Letter,
  content: Content,
  law: Law,
  chosen: { handling: string; reason: string },
): ContentDecision {
  const { decision, facts, on, version } = classificationOf(letter, content, law)
  const way = waysFor(law, content.kind, on, facts.level).find((one) => one.handling === chosen.handling)
  if (!way) throw invalid('handling', 'errors.choose')
  const proposed = {
    outcome: decision.outcome ?? 'undecided',
    handling: decision.handling ?? 'officerDecides',
  } as const
  return {
    ...authored(context, law),
    outcome: way.outcome,
    handling: way.handling,
    ruleId: decision.rule?.id ?? 'Z-99',
    ...versionOf(law, decision.rule?.id ?? 'Z-99', version),
    citation: decision.rule?.citation ?? '',
    confidence: decision.rule?.confidence ?? 'unverified',
    inForceFrom: decision.rule?.inForceFrom ?? letter.receivedOn,
    papers: way.papers,
    because: decision.because,
    facts,
    override: { proposed, reason: chosen.reason },
  }
}

/** Which version of the rule decided, and the transitional rule that chose its day. */
function versionOf(law: Law, ruleId: string, { on, transition }: TransitionAnswer) {
  return { ruleVersion: law.ruleOf(ruleId, on)?.version ?? 1, transition: transition.id, lawOn: on }
}

function authored(context: Context, law: Law) {
  return {
    lawVersion: law.version,
    by: context.actor.id,
    byName: context.actor.name,
    on: context.today,
    recorded: false,
  }
}
