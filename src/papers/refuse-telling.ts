import { vaultAccess } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import type { Paper } from '../letters/index.ts'
import type { PaperSheet } from '../rendering/index.ts'
import type { Identity } from '../vault/index.ts'
import { refuseToldNames } from '../vault/index.ts'
import type { PaperRecord } from './paper-record.ts'

/**
 * Whom a paper about this record must not tell; empty where nobody is kept secret, and for who may not open the vault:
 * a refusal would tell them whether a name that they try is the right one.
 */
export async function keptSecret(context: Context, about: PaperRecord): Promise<Identity[]> {
  if (about.kind === 'feedback' || !about.record.secret || about.record.vaultId === null) return []
  const assignee = about.kind === 'letter' ? about.record.assignee : null
  if (vaultAccess(context.actor, { ...about.record, assignee }) === 'none') return []
  return context.vault.read(about.record.vaultId)
}

/** @throws InvalidInput when a text that was typed tells who the denouncer is (LTC Đ.56) */
export function refuseTypedNames(identities: readonly Identity[], { note, fields, effect }: Paper): void {
  refuseToldNames(identities, {}, { note, fields, effect }, (path) =>
    path[0] === 'fields' ? path.join('.') : (path.at(-1) ?? 'note'),
  )
}

/** @throws InvalidInput when the paper itself, which need not name the denouncer, does: the last guard before a number */
export function refuseTellingSheet(identities: readonly Identity[], sheet: PaperSheet): void {
  if (sheet.identity === 'named') return
  const { addressee, title, summary, blocks } = sheet
  refuseToldNames(identities, {}, { addressee, title, summary, blocks }, () => 'main')
}
