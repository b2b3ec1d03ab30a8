import type { Actor } from '../access/actor.ts'
import { AccountModel } from '../accounts/index.ts'
import type { Office } from '../offices/index.ts'
import type { SignerFacts } from './sheets/index.ts'

/** Who signs as the paper shows it, and the post that the register keeps. */
export interface Signer {
  facts: SignerFacts
  post: string | null
}

/** The head of the office: who a paper waits for until somebody signs it. */
export function headOf(office: Office): Signer {
  const { headPost } = office.settings
  return { facts: { lines: headPost ? [headPost] : [], name: '', authority: authorityOf(office) }, post: null }
}

/**
 * An officer who signs: as the head, or in the head's place by the power of the account (NĐ 30/2020 annex I: KT. for a
 * deputy, TL. by order, TUQ. by authorisation, Q. for an acting head).
 */
export async function signerOf(actor: Actor, office: Office): Promise<Signer> {
  const account = await AccountModel.findById(actor.id, { post: 1, power: 1 }).lean()
  const { headPost } = office.settings
  const post = account?.post || null
  const power = account?.power ?? null
  const head = power ? `${power} ${headPost}`.trim() : (post ?? headPost)
  const lines = power && post ? [head, post] : [head]
  return {
    facts: { lines: lines.filter(Boolean), name: actor.name, authority: authorityOf(office) },
    post: post ?? (headPost || null),
  }
}

/** "Trưởng Ban Tiếp công dân tỉnh Quảng Ngãi": the last word of the post and the first of the office are said once. */
function authorityOf({ name, settings: { headPost } }: Office): string {
  const said = headPost.split(' ').at(-1)?.toLowerCase()
  const [first, ...rest] = name.split(' ')
  return [headPost, ...(said === first?.toLowerCase() ? [] : [first]), ...rest].filter(Boolean).join(' ')
}
