import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate } from '../../language/format.ts'
import type { NextAct } from '../../web/components.ts'
import type { Letter } from '../letter.ts'
import type { NextAct as Code } from '../next-act.ts'
import { actHref, actPermission } from './next-act-href.ts'
import { nextActText } from './queue-row.ts'

/** The act that brings the letter on, why, and the button that leads to it; absent when the reader can do nothing. */
export function nextActOfPage(req: Request, letter: Letter): NextAct | undefined {
  const { t, context } = req
  const code = letter.row.nextAct as Code
  const no = letter.row.nextActContent
  const href = actHref(letter._id, code, no)
  if (code === 'none' || !href) return undefined
  const text = nextActText(code, no, { actor: context.actor, t })
  return {
    title: t('letters.record.nextAct', { act: text.slice(0, 1).toLowerCase() + text.slice(1) }),
    why: whyNext(req, letter, no),
    button: may(context.actor, actPermission(code)) ? { text, href, key: 'p' } : undefined,
    post: undefined,
  }
}

/** One line: what happened last that makes this the next act. */
function whyNext({ t }: Request, letter: Letter, no: number): string | undefined {
  const content = letter.contents.find((one) => one.no === no)
  if (!content) return undefined
  const leg = content.transfers.at(-1)
  if (leg?.returned)
    return t('letters.record.why.returned', { agency: leg.agencyName, date: shortDate(leg.returned.on) })
  if (leg) return t('letters.record.why.withAgency', { agency: leg.agencyName, date: shortDate(leg.on) })
  if (content.awaitingSupplement && letter.supplements?.some((one) => one.state === 'arrived'))
    return t('letters.record.why.arrived')
  if (content.awaitingSupplement)
    return t('letters.record.why.awaiting', { date: shortDate(content.awaitingSupplement.since) })
  if (content.decision)
    return t('letters.record.why.decided', { date: shortDate(content.decision.on), name: content.decision.byName })
  if (!letter.assignee) return t('letters.record.why.nobody')
  return letter.contents.length > 1 ? t('letters.record.why.ofContent', { no }) : undefined
}
