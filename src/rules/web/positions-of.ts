import type { Request } from 'express'
import type { HeldPosition } from '../../deadlines/index.ts'
import { heldPositions } from '../../deadlines/index.ts'
import { positionsPath } from '../../deadlines/web/paths.ts'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { Law, LawRule } from '../../law/index.ts'
import { rulePath } from './paths.ts'

/** A reading that a rule rests on, with how the office holds it. */
interface ShownPosition {
  text: string
  href: string | undefined
  note: string | undefined
}

/**
 * The readings that a rule rests on (law/README § 7): one that the office can choose otherwise leads to the page where
 * it does, with the value that stands; any other is a rule of its own, or this rule itself.
 */
export async function positionsOf(req: Request, law: Law, rule: LawRule): Promise<ShownPosition[]> {
  const held = await heldPositions(req.context.actor.office)
  const ids = new Set([
    ...(rule.position ? [rule.position] : []),
    ...held.flatMap(({ id }) => (id === rule.id ? id : [])),
  ])
  return [...ids].map((id) => {
    const found = held.find((one) => one.id === id)
    return found ? heldWords(req, found) : ruleWords(req, law, rule, id)
  })
}

function heldWords({ t }: Request, { id, setting, value, chosen }: HeldPosition): ShownPosition {
  const key = `positions.value.${setting}${typeof value === 'boolean' ? `.${value}` : ''}`
  const stands = hasText(key) ? t(key, { days: Number(value) }) : t('positions.fixed')
  return {
    text: t('positions.becomes', { id, value: stands }),
    href: positionsPath,
    note: chosen
      ? t('positions.chosen', {
          name: chosen.byName,
          approver: chosen.approvedByName,
          date: shortDate(chosen.on),
          reason: chosen.reason,
        })
      : t(`positions.text.${id}` as TextKey),
  }
}

function ruleWords({ t }: Request, law: Law, rule: LawRule, id: string): ShownPosition {
  const other = id === rule.id ? undefined : law.rules.find((one) => one.id === id)
  return {
    text: id === rule.id ? t('rules.positions.itself') : id,
    href: other && rulePath(other.id, rule.inForceFrom),
    note: undefined,
  }
}
