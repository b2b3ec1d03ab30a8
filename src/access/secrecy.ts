import type { Actor } from './actor.ts'

/** What of a letter decides who sees it. */
export interface SecretRecord {
  secret: boolean
  secretTaker: string | null
  assignee: string | null
  agencies?: string[]
  /** Given where rows of other offices can stand in a list. */
  office?: string
}

/**
 * How much of a record an actor sees:
 * `full` everything but the vault; `outline` number, dates, state, decision card and clocks, no gist without a stated
 * purpose; `existence` number, secrecy, due date and state, no link.
 */
export type Sight = 'full' | 'outline' | 'existence'

/** Source: law/denunciations § 1.7, role × field. The record must already be within the actor's scope. */
export function sightOf(actor: Actor, record: SecretRecord): Sight {
  if (!record.secret) return 'full'
  if (record.office !== undefined && record.office !== actor.office) return 'existence'
  switch (actor.role) {
    case 'manager':
      return 'full'
    case 'agencyOfficer':
      return (record.agencies ?? []).includes(actor.agency ?? '') ? 'full' : 'existence'
    case 'receptionOfficer':
      return record.secretTaker === actor.id ? 'full' : 'existence'
    case 'handler':
      return record.assignee === actor.id || record.secretTaker === actor.id ? 'full' : 'existence'
    case 'auditor':
      return 'outline'
    default:
      return 'existence'
  }
}

/**
 * Whether the identity in the vault may be opened, and whether a purpose must be stated:
 * the officer who took the letter sees it freely until it is handed to a handler, the handler and the manager with a
 * stated purpose, nobody else at all.
 */
export function vaultAccess(actor: Actor, record: SecretRecord): 'free' | 'withPurpose' | 'none' {
  if (!record.secret) return 'none'
  if (actor.role === 'manager') return 'withPurpose'
  const took = record.secretTaker === actor.id
  if (took && record.assignee === null) return 'free'
  if (took && (actor.role === 'receptionOfficer' || actor.role === 'handler')) return 'withPurpose'
  if (actor.role === 'handler' && record.assignee === actor.id) return 'withPurpose'
  return 'none'
}
