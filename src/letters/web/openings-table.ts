import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { instant } from '../../language/format.ts'
import { openingsOf } from '../../vault/index.ts'
import type { DataTable } from '../../web/components.ts'
import type { Letter } from '../letter.ts'
import { codeText } from './code-text.ts'

/** "Ai đã xem": every opening of the vault for this letter, newest first; for those who may see who looked. */
export async function openingsTable(req: Request, letter: Letter): Promise<DataTable | undefined> {
  const { t, language, context } = req
  if (!letter.secret || !may(context.actor, 'vault.listOpenings')) return undefined
  const openings = await openingsOf(letter)
  return {
    caption: t('vault.openings'),
    showCaption: false,
    columns: [
      { label: t('vault.column.at') },
      { label: t('vault.column.who') },
      { label: t('vault.column.what') },
      { label: t('vault.column.purpose') },
    ],
    rows: openings.map((one) => ({
      cells: [
        { text: instant(one.at, language) },
        { text: one.actorName },
        { text: t(`vault.what.${one.what}`) },
        { text: codeText(t, 'vault.purpose', one.purpose) },
      ],
    })),
    empty: t('vault.noOpenings'),
    form: undefined,
    wide: undefined,
    plain: undefined,
  }
}
