import type { Request } from 'express'
import { instant } from '../../language/format.ts'
import type { DataTable } from '../../web/components.ts'
import type { ShownConfirmation } from '../confirmations.ts'

/** What the office's lawyers said of a rule: every word of it stays. */
export function confirmationsTable({ t, language }: Request, confirmations: ShownConfirmation[]): DataTable {
  return {
    caption: t('rules.confirmations'),
    columns: [
      { label: t('rules.column.verdict') },
      { label: t('rules.column.source') },
      { label: t('rules.column.who') },
    ],
    rows: confirmations.map((one) => ({
      cells: [
        { text: t(`rules.verdict.${one.verdict}`), note: one.earlier ? t('rules.confirmation.earlier') : undefined },
        { text: one.source, note: one.note ?? undefined },
        { text: one.byName, note: instant(one.at, language) },
      ],
    })),
    empty: t('rules.confirmations.none'),
  }
}
