import type { Request } from 'express'
import type { Law, LawRule } from '../../law/index.ts'
import { rulePath } from './paths.ts'

/** The readings of ours that a rule rests on (law/README § 7): each is a rule of its own, or the rule itself. */
export function positionsOf({ t }: Request, law: Law, rule: LawRule) {
  if (!rule.position) return []
  const { position } = rule
  const other = position === rule.id ? undefined : law.rules.find(({ id }) => id === position)
  return [
    {
      text: position === rule.id ? t('rules.positions.itself') : position,
      href: other && rulePath(other.id, rule.inForceFrom),
    },
  ]
}
