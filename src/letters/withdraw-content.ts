import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { checkbox, count, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { changeLetter } from './change-letter.ts'
import { startAfterClosing, stopMatter } from './clocks-of-acts.ts'
import type { AnsweredFact, Content } from './content.ts'
import { isAboutWithdrawal, lawOfWithdrawal } from './law-of-withdrawal.ts'
import type { Withdrawal } from './matter-acts.ts'

const facts: AnsweredFact['name'][] = ['withdrawn', 'withdrawnBy', 'withdrawalTainted']

/**
 * Records that a content was withdrawn: all of it, a part, or by some of several writers. The law of that day says
 * whether it ends: a whole withdrawal of a denunciation that is tainted, came after the conclusion, or was declared by
 * a representative from 2026-07-01 on does not. Source: LK Đ.10; NĐ 124/2020 Đ.7a; LTC Đ.33; NĐ 31/2019 Đ.4.
 */
export const withdrawContent = operation({
  name: 'letters.withdraw',
  input: z.object({
    letterId: requiredText(24),
    version: count(0, 1_000_000_000),
    contentNo: count(1, 99),
    extent: z.enum(['all', 'part', 'someOfGroup'], 'errors.choose'),
    /** One writer withdraws himself. */
    withdrawnBy: z.enum(['each', 'representative'], 'errors.choose').default('each'),
    on: writtenDate,
    what: requiredText(500),
    tainted: checkbox,
  }),
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'letters.withdraw' },
      (letter) => {
        const content = letter.contents.find((one) => one.no === input.contentNo && !one.closed)
        if (!content) throw new NotFound('content')
        if (input.on > context.today) throw invalid('on', 'errors.receivedOn.future')
        if (input.on < letter.receivedOn) throw invalid('on', 'errors.withdraw.early')
        if (letter.signatories < 2 && input.extent === 'someOfGroup')
          throw invalid('extent', 'errors.withdraw.notSeveral')
        const { extent, withdrawnBy, tainted, on } = input
        const { decision, version } = lawOfWithdrawal(letter, content, { extent, withdrawnBy, tainted, on }, law)
        const known = { source: 'officer' as const, by: context.actor.id, at: context.now }
        keepFacts(content, [
          { name: 'withdrawn', value: extent, ...known, on },
          { name: 'withdrawnBy', value: withdrawnBy, ...known },
          { name: 'withdrawalTainted', value: tainted, ...known },
        ])
        const { rule, handling } = decision
        const decided: Withdrawal['rule'] =
          decision.complete && rule && handling
            ? {
                id: rule.id,
                version: law.ruleOf(rule.id, version.on)?.version ?? 1,
                citation: rule.citation,
                transition: version.transition.id,
                handling,
                aboutWithdrawal: isAboutWithdrawal(decision),
              }
            : null
        content.withdrawals = [
          ...(content.withdrawals ?? []),
          {
            on,
            extent,
            withdrawnBy,
            tainted,
            rule: decided,
            by: context.actor.id,
            byName: context.actor.name,
            at: context.now,
          },
        ]
        if (decided?.handling === 'terminate') {
          stopMatter(content, on, 'withdrawn')
          content.closed = { on, why: 'withdrawn' }
          startAfterClosing('withdrawn', content, law, on)
        }
        return {
          contentNo: content.no,
          details: { extent, on, ...(decided && { rule: decided.id }), ...(letter.secret ? {} : { note: input.what }) },
        }
      },
    )
  },
})

function keepFacts(content: Content, known: AnsweredFact[]): void {
  content.facts = [...content.facts.filter((fact) => !facts.includes(fact.name)), ...known]
  if (content.unanswered) content.unanswered = content.unanswered.filter((one) => !facts.includes(one.name))
}
