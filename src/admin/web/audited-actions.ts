import { policy } from '../../access/policies.ts'
import type { Translate } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'

const beside = ['accounts.signIn', 'setup.office', 'demo.fill']

/** The actions that the log can hold, with the words of the filter; those without words are not offered. */
export function auditedActions(t: Translate): { action: string; text: string }[] {
  return [...beside, ...Object.keys(policy)].flatMap((action) => {
    const key = `audit.name.${action}`
    return hasText(key) ? [{ action, text: t(key) }] : []
  })
}
