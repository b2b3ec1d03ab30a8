import { formOf } from '../../law/index.ts'
import type { SheetFixture } from '../../papers/sheets/gallery.ts'
import { sheetHash } from '../../rendering/index.ts'

/** What stands above the list. */
const head = [
  '# The papers',
  '',
  'Every paper that the program can issue, about invented people. Made by `npm run papers:gallery`; a test says when it is no longer current.',
  'Laid out by NĐ 30/2020/NĐ-CP. A form is printed only where its number was read in a source.',
  'Looked at page by page on 2026-11-29 beside the annexes of NĐ 154/2026 and NĐ 155/2026; papers whose form’s text was not found (TT 05/2021, NĐ 31/2019, Mẫu 15 and 16) beside the contents that their article asks for.',
  '',
  '| Paper | Title | Form | Rests on | Sheet |',
  '|---|---|---|---|---|',
]

/** The page that lists all papers with their pictures, their forms and the hashes of their sheets. */
export function galleryPage(fixtures: readonly SheetFixture[]): string {
  return `${[...head, ...fixtures.map(row)].join('\n')}\n`
}

function row({ code, name, sheet }: SheetFixture): string {
  const title = [sheet.title, sheet.summary].filter(Boolean).join(': ')
  const form = formOf(code, sheet.on)
  const cells = [
    `[${name}](papers/${name}.png)`,
    title,
    sheet.form?.official ?? '–',
    // The form of another kind of content rests on another article: only the ordinary one is named.
    form && name === code ? `${form.citation} (${form.confidence})` : '',
    sheetHash(sheet).slice(0, 12),
  ]
  return `| ${cells.map((cell) => cell.replaceAll('|', '/').replaceAll('\n', ' ')).join(' | ')} |`
}
