import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import { transferPath } from '../../routing/web/paths.ts'
import type { TransferChain } from '../../web/components.ts'
import type { Content, Transfer } from '../content.ts'
import type { Letter } from '../letter.ts'

/** The bodies that had a content, in order: our office first. What they wrote only where the gist may be read. */
export function chainOf(req: Request, letter: Letter, content: Content, shows: { gist: boolean }): TransferChain {
  const { t } = req
  const first = content.transfers[0]
  const ours: TransferChain['steps'][number] = {
    name: t('letters.chain.ours'),
    state: 'held',
    lines: [
      {
        text: first
          ? t('letters.chain.held', { from: shortDate(letter.receivedOn), to: shortDate(first.on) })
          : t('letters.chain.heldSince', { from: shortDate(letter.receivedOn) }),
      },
    ],
  }
  return { steps: [ours, ...content.transfers.map((leg) => stepOf(req, letter, leg, content, shows))] }
}

function stepOf(
  { t, context }: Request,
  letter: Letter,
  leg: Transfer,
  content: Content,
  { gist }: { gist: boolean },
): TransferChain['steps'][number] {
  const written = (text: string) => (gist ? text : t('letters.gistNeedsPurpose'))
  const lines: TransferChain['steps'][number]['lines'] = [
    {
      text: t('letters.chain.paper', { no: leg.documentNo, date: shortDate(leg.on) }),
      // The page of a leg shows the extract, which an auditor reads on the record, with a purpose.
      href:
        letter.secret && context.actor.role === 'auditor' ? undefined : transferPath(letter._id, content.no, leg.no),
    },
  ]
  if (leg.acknowledgedOn) lines.push({ text: t('letters.chain.acknowledged', { date: shortDate(leg.acknowledgedOn) }) })
  const urging = leg.urgings.at(-1)
  if (urging) lines.push({ text: t('letters.chain.urged', { count: leg.urgings.length, date: shortDate(urging.on) }) })
  const progress = leg.progress.at(-1)
  if (progress) lines.push({ text: written(progress.text), strong: `${shortDate(progress.on)}:` })
  if (leg.result)
    lines.push({
      text: written(leg.result.text),
      strong: t('letters.chain.result', { date: shortDate(leg.result.on) }),
    })
  if (leg.returned)
    lines.push({
      text: written(leg.returned.reason),
      strong: t('letters.chain.returned', { date: shortDate(leg.returned.on) }),
      plain: true,
    })
  const isCurrent = !leg.returned && leg === content.transfers.at(-1) && !content.closed
  return { name: leg.agencyName, state: leg.returned ? 'returned' : isCurrent ? 'current' : 'held', lines }
}
