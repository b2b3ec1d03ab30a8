import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { vaultAccess } from '../../access/secrecy.ts'
import { timeOfDay } from '../../language/format.ts'
import { grouped, masked } from '../../text/citizen-numbers.ts'
import { personKeys } from '../../text/person-keys.ts'
import { currentOpening, identitiesInSight } from '../../vault/index.ts'
import { purposeField } from '../../vault/web/index.ts'
import type { Link, SelectField } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'
import type { Letter } from '../letter.ts'
import type { OpenRecord } from './open-record.ts'
import { extractReadingsPath, lettersPath, vaultOpeningsPath } from './paths.ts'

/** Who wrote the letter, as its record shows it: the telephone never whole. */
export interface SenderPanel {
  title: string
  link: Link | undefined
  name: string
  lines: string[]
}

/** The denouncer: locked, to be opened with a purpose, or open until a time. */
export interface VaultPanel {
  text: string
  form: { action: string; what: string; purpose: SelectField; button: string } | undefined
  opened: { people: { name: string; lines: string[] }[]; until: string | undefined } | undefined
}

export function senderPanel({ t }: Request, letter: Letter): SenderPanel {
  const [first, ...others] = letter.senders
  const key = first && personKeys(first)[0]
  return {
    title: t('letters.record.sender'),
    link: key
      ? { href: `${lettersPath}?${new URLSearchParams({ person: key })}`, text: t('letters.record.senderHistory') }
      : undefined,
    name: first?.name ?? t('letters.anonymous'),
    lines: [
      first?.address,
      first?.phone ? masked(first.phone) : undefined,
      ...others.slice(0, 3).map((one) => one.name),
      letter.signatories > 1 ? t('letters.signatoriesNote', { count: letter.signatories }) : undefined,
      letter.representative ? t('letters.record.representative', { name: letter.representative.name }) : undefined,
      letter.unsigned ? t('letters.record.unsigned') : undefined,
    ].filter((line): line is string => Boolean(line)),
  }
}

/** Reads the vault only when the reader may do so now; each reading is logged by the vault. */
export async function vaultPanel(req: Request, { letter }: OpenRecord, purpose: FieldBase): Promise<VaultPanel> {
  const { t, context } = req
  if (letter.vaultId === null) return { text: t('vault.nobody'), form: undefined, opened: undefined }
  const access = vaultAccess(context.actor, letter)
  const people = await identitiesInSight(context, letter)
  if (people) {
    const opening = access === 'withPurpose' ? await currentOpening(context, letter) : null
    return {
      text: t('vault.kept'),
      form: undefined,
      opened: {
        people: people.map((one) => ({
          name: one.name,
          lines: [one.address, one.phone && grouped(one.phone), one.idNumber && grouped(one.idNumber)].filter(
            (line): line is string => Boolean(line),
          ),
        })),
        until: opening ? t('vault.openUntil', { time: timeOfDay(opening.until) }) : undefined,
      },
    }
  }
  return {
    text: access === 'none' ? t('vault.keptFromYou') : t('vault.kept'),
    form:
      access === 'none'
        ? undefined
        : {
            action: vaultOpeningsPath(letter._id),
            what: 'identity',
            purpose: purposeField(t, purpose),
            button: t('vault.open'),
          },
    opened: undefined,
  }
}

/** What stands in place of the extract until an auditor has stated a purpose; undefined for who reads it freely. */
export async function extractForm(
  req: Request,
  { letter, sight }: OpenRecord,
  purpose: FieldBase,
): Promise<{ shown: boolean; form: { action: string; purpose: SelectField } | undefined }> {
  if (sight === 'full') return { shown: true, form: undefined }
  if (!may(req.context.actor, 'vault.readExtract')) return { shown: false, form: undefined }
  const shown = (await currentOpening(req.context, letter, 'extract')) !== null
  return {
    shown,
    form: shown ? undefined : { action: extractReadingsPath(letter._id), purpose: purposeField(req.t, purpose) },
  }
}
