import type { ContentKind } from '../../letters/index.ts'
import type { PaperSheet } from '../../rendering/index.ts'
import { buildSheet, type Given, identityOfSheet } from './build-sheet.ts'
import { inventedFacts, inventedName } from './invented-facts.ts'
import { inventedFields } from './invented-words.ts'
import type { Sheet } from './sheet.ts'
import { sheets } from './sheets.ts'

export interface SheetFixture {
  code: string
  /** Tells the fixtures of a paper apart, and names its picture: 'TF-3-denunciation'. */
  name: string
  sheet: PaperSheet
}

/** The day of the invented record. */
export const galleryDay = '2026-09-15'

interface Variant {
  name: string
  on?: string
  kind?: ContentKind
  length?: 'short' | 'long'
  typed?: Readonly<Record<string, string>>
  to?: 'denouncer'
}

/** What is shown of a paper beside its ordinary look: other kinds, the form of another day, the shortest. */
const variants: Readonly<Record<string, readonly Variant[]>> = {
  'TF-1': [{ name: 'petition', kind: 'petition' }],
  'TF-2': [
    {
      name: 'supplement',
      typed: { receiver: '', missing: 'bản chụp quyết định bị khiếu nại; ngày, tháng, năm viết đơn' },
    },
    { name: 'denouncer', kind: 'denunciation', to: 'denouncer' },
  ],
  'TF-3': [
    { name: 'denunciation', kind: 'denunciation' },
    { name: '2021-11-14', on: '2021-11-14', kind: 'denunciation', length: 'short' },
  ],
  'TF-9': [{ name: 'denouncer', kind: 'denunciation', to: 'denouncer' }],
  'CF-3': [{ name: '2020-12-09', on: '2020-12-09' }],
  'CF-7': [{ name: 'long', length: 'long' }],
  'CF-11': [{ name: '2026-06-30', on: '2026-06-30' }],
  'RF-1': [{ name: '2026-06-30', on: '2026-06-30' }],
  'OF-4': [{ name: '2025-06-30', on: '2025-06-30' }],
}

/** Every paper with invented people, as it is issued: what the gallery shows. */
export function allSheetFixtures(): SheetFixture[] {
  return sheets.flatMap((sheet) =>
    [{ name: '' }, ...(variants[sheet.code] ?? [])].map((variant: Variant) => ({
      code: sheet.code,
      name: variant.name ? `${sheet.code}-${variant.name}` : sheet.code,
      sheet: buildSheet(sheet, inventedGiven(sheet, variant)),
    })),
  )
}

/** An invented record for a paper, whole: also for trying a template before it is put in force. */
export function inventedGiven(sheet: Sheet, variant: Variant = { name: '' }): Given {
  const facts = inventedFacts(sheet, variant.on ?? galleryDay, variant.kind)
  const named = identityOfSheet(sheet, facts.writer?.secret === true, variant.to) === 'named' ? inventedName : null
  const fields = { ...inventedFields(sheet, facts, variant.length), ...variant.typed }
  return { facts, fields, to: variant.to ?? null, named }
}
