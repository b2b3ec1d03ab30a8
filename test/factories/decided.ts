import type { Actor } from '../../src/access/actor.ts'
import { decideContent } from '../../src/eligibility/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { transferContent } from '../../src/routing/index.ts'
import { world } from '../world.ts'
import { aLetter } from './letters.ts'

/** A letter whose content 1 has a handling, decided otherwise than proposed so that a test states only what matters. */
export async function decided(by: Actor, handling: string, change: Record<string, unknown> = {}): Promise<Letter> {
  const letter = await aLetter(by, change)
  return decide(by, letter, handling)
}

export async function decide(by: Actor, letter: Letter, handling: string): Promise<Letter> {
  const context = (await world()).contextFor(by)
  return decideContent(context, {
    letterId: letter._id,
    contentNo: 1,
    version: letter.version,
    handling,
    reason: 'theo ý kiến lãnh đạo',
  })
}

/** A petition that a body holds. */
export async function transferred(
  by: Actor,
  agency = 'so-nnmt',
  change: Record<string, unknown> = {},
): Promise<Letter> {
  const letter = await decided(by, 'transfer', {
    contents: [{ kind: 'petition', field: 'environment', summary: 'Kiến nghị xử lý bãi rác' }],
    ...change,
  })
  return transferContent((await world()).contextFor(by), {
    letterId: letter._id,
    contentNo: 1,
    version: letter.version,
    agency,
  })
}
