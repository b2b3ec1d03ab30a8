import { z } from 'zod'
import { agencyById, existsOn } from '../agencies/index.ts'
import { invalid } from '../errors.ts'
import { optionalDate, optionalText } from '../input.ts'
import type { Content } from '../letters/index.ts'
import { letterInSight } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { issuePaper, letterOf, mainPaperOf, transferHandlings } from '../papers/index.ts'

const transferInput = z.object({
  letterId: z.string(),
  contentNo: z.coerce.number(),
  version: z.coerce.number(),
  agency: z.string('errors.choose').min(1, 'errors.choose'),
  /** Why it goes to a body that already had it. */
  reason: optionalText(500),
  note: optionalText(1000),
  on: optionalDate,
})

/**
 * Transfers one content to the body that is competent for it, with a numbered slip. A body that had the content before
 * gets it again only with a reason. Source: LTCD Đ.26; TT 05/2021; LTC Đ.24.
 * @throws InvalidInput `agency`: errors.transfer.circular (the stop page asks for the reason)
 */
export const transferContent = operation({
  name: 'routing.transfer',
  input: transferInput,
  run: async (context, input) => {
    const agency = await agencyById(input.agency)
    if (!agency) throw invalid('agency', 'errors.choose')
    if (!existsOn(agency, context.today)) throw invalid('agency', 'errors.transfer.abolished', { agency: agency.name })
    const letter = await letterInSight(context, input.letterId)
    const code = slipOf(letter.contents.find((content) => content.no === input.contentNo))
    const about = await issuePaper(context, {
      subject: { kind: 'letter', id: input.letterId },
      contentNo: input.contentNo,
      version: input.version,
      action: 'routing.transfer',
      code,
      on: input.on,
      note: input.note,
      fields: null,
      toDenouncer: false,
      paperId: null,
      effect: (about) => {
        const content = letterOf(about).contents.find((one) => one.no === input.contentNo)
        if (!content?.decision) throw invalid('agency', 'errors.paper.noDecision')
        if (content.closed) throw invalid('agency', 'errors.content.closed')
        if (hadBefore(content, agency._id) && !input.reason)
          throw invalid('reason', 'errors.transfer.circular', { agency: agency.name })
        return { kind: 'transfer', agency: agency._id, agencyName: agency.name, reason: input.reason }
      },
    })
    return letterOf(about)
  },
})

/** Whether a body already had the content: sending it there again is a circle. */
export function hadBefore(content: Content, agency: string): boolean {
  return content.transfers.some((leg) => leg.agency === agency)
}

/** Whether the decision of a content is one that sends it to another body. */
export function isForTransfer(content: Content): boolean {
  return content.decision !== null && transferHandlings.includes(content.decision.handling)
}

/** The paper that goes with it. @throws InvalidInput when the decision is not to transfer */
function slipOf(content: Content | undefined): string {
  if (!content?.decision) throw invalid('agency', 'errors.paper.noDecision')
  const code = isForTransfer(content) ? mainPaperOf(content.decision) : null
  if (!code) throw invalid('agency', 'errors.transfer.otherDecision')
  return code
}
