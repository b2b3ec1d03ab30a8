import type { Actor } from '../access/actor.ts'
import { permit } from '../access/policies.ts'
import { letterScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import { LetterModel, numberOf } from '../letters/index.ts'
import type { VaultOpening } from '../vault/index.ts'
import { openingPage } from '../vault/index.ts'

export interface ShownOpening extends VaultOpening {
  /** Number of the letter that was opened; null when it is a reception. */
  number: string | null
  /** Whether the reader may follow it. */
  readable: boolean
}

/** Every opening of the vault of the office, newest first; a handler sees the own ones. */
export async function vaultOpenings(
  actor: Actor,
  before: { at: Date; id: string } | null,
): Promise<{ openings: ShownOpening[]; next: { at: Date; id: string } | null }> {
  permit(actor, 'vault.listOpenings')
  const { openings, next } = await openingPage(actor.office, actor.role === 'handler' ? actor.id : null, before)
  const letters = await LetterModel.find(
    { _id: { $in: [...new Set(openings.map((one) => one.record))] }, ...letterScope(actor) },
    { no: 1, year: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1 },
  ).lean()
  const byId = new Map(letters.map((letter) => [letter._id, letter]))
  return {
    next,
    openings: openings.map((opening) => {
      const letter = byId.get(opening.record)
      return {
        ...opening,
        number: letter ? numberOf(letter) : null,
        readable: letter !== undefined && sightOf(actor, letter) !== 'existence',
      }
    }),
  }
}
