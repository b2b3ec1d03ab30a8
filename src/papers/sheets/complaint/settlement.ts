import type { Block } from '../../../rendering/index.ts'
import { part, text, when } from '../blocks.ts'
import { needed, optional } from '../fields.ts'
import type { SheetField } from '../sheet.ts'
import type { TextWord, Words } from '../words.ts'

/** What both decisions on a complaint need of the record (LK Đ.31, 40). */
export const settlementNeeds: readonly TextWord[] = ['person', 'acceptance', 'against']

/** Verified, talked over, concluded, ruled: the officer's words for the items of LK Đ.31 and 40. */
export const settlementFields: readonly SheetField[] = [
  needed('matter', 'text', 'matter'),
  optional('idIssued', 'line'),
  needed('verification', 'text'),
  optional('dialogue', 'text'),
  needed('basis', 'text'),
  needed('conclusion', 'text'),
  needed('ruling', 'text'),
  optional('amount', 'text'),
]

/** Parties and content, verification, dialogue, legal grounds, conclusion: numbered as they stand. */
export function settlementParts(w: Words, ...between: readonly (readonly [string, string])[]): Block[] {
  const parts: (readonly [string, string])[] = [
    ['NỘI DUNG KHIẾU NẠI', w.matter],
    ...between,
    ['KẾT QUẢ XÁC MINH NỘI DUNG KHIẾU NẠI', w.verification],
    ['KẾT QUẢ ĐỐI THOẠI', w.dialogue],
    ['CĂN CỨ PHÁP LUẬT', w.basis],
    ['KẾT LUẬN', w.conclusion],
  ]
  const said = parts.filter(([, words]) => words !== '')
  return [
    ...text(
      `Xét khiếu nại của ${w.person}${when(w.writerAddress, ', địa chỉ: ')}${when(w.writerId, ', số giấy tờ tùy thân: ')}${when(w.idIssued, ', ngày cấp, nơi cấp: ')}.`,
      `Người bị khiếu nại: ${w.against}.`,
    ),
    ...said.flatMap(([title, words], index) => part(`${romans[index]}. ${title}`, words)),
    ...text('Từ những nhận định và căn cứ trên,'),
  ]
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI']
