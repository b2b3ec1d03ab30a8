import type { PlainDate } from '../../law/index.ts'
import type { ContentKind } from '../../letters/index.ts'

/** What a record tells a sheet: plain data, with the pseudonym where the writer is a denouncer. Absent things are null. */
export interface SheetFacts {
  office: OfficeFacts
  /** '12/TB-BTCD'; '…/TB-BTCD' before it is issued. */
  number: string
  /** The day of the paper; of the preview before it is issued. */
  on: PlainDate
  /** Not issued: marked as such on the paper. */
  preview: boolean
  signer: SignerFacts
  /** Who wrote the paper and hands it in. */
  author: string
  /** Citation of the content's decision, or of the ground of a refusal: 'LK Đ.27; NĐ 124/2020 Đ.16'. */
  citation: string | null
  writer: WriterFacts | null
  /** Body to which the paper goes: of a transfer, an urging, an answer. */
  receiver: string | null
  letter: LetterFacts | null
  content: ContentFacts | null
  visit: VisitFacts | null
  feedback: FeedbackFacts | null
  documents: readonly { name: string; copies: number; original: boolean }[]
  /** The due date that the paper is about, and the one that it makes of it. */
  due: PlainDate | null
  newDue: PlainDate | null
}

export interface OfficeFacts {
  parent: string
  name: string
  /** Before the date: 'Quảng Ngãi'. */
  place: string
  address: string
  phone: string
  /** Where the copy is kept, after "Lưu: VT": 'BTCD'. */
  archive: string
}

export interface SignerFacts {
  /** Power and post: ['KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN']. */
  lines: readonly string[]
  name: string
  /** Who decides, above the grounds of a decision: 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG NGÃI'. */
  authority: string
}

/** Who wrote or came. A denouncer is a pseudonym here: the name is in `NamedFacts`, for the few papers that need it. */
export type WriterFacts =
  | { readonly secret: true; readonly pseudonym: string }
  | {
      readonly secret: false
      readonly name: string
      readonly address: string | null
      readonly idNumber: string | null
      /** How many wrote beside the one who is named. */
      readonly others: number
    }

/** The denouncer as the vault gives it after a stated purpose: only for the papers that the law addresses to him. */
export interface NamedFacts {
  name: string
  address: string | null
}

export interface LetterFacts {
  /** '1130/2026' */
  number: string
  receivedOn: PlainDate
  writtenOn: PlainDate | null
  forwarder: { name: string; documentNo: string | null; on: PlainDate | null } | null
  /** The last transfer of the content. */
  transfer: { agency: string; documentNo: string; on: PlainDate; due: PlainDate | null; overdueDays: number } | null
}

export interface ContentFacts {
  kind: ContentKind
  /** Of a denunciation: the extract. */
  matter: string
  against: string | null
  acceptance: { documentNo: string; on: PlainDate } | null
  /** The decision that suspended the matter. */
  suspension: { documentNo: string; on: PlainDate } | null
  settlement: { documentNo: string; on: PlainDate; result: string } | null
}

export interface VisitFacts {
  /** '412/2026' */
  number: string
  on: PlainDate
  /** '08:30' */
  at: string | null
  place: string | null
  officer: string
  officerPost: string | null
  /** The leader who received. */
  host: string | null
}

export interface FeedbackFacts {
  /** 'PAKN-2026-00019' */
  code: string
  receivedOn: PlainDate
  /** In words: 'Cổng dịch vụ công quốc gia'. */
  channel: string
  phone: string | null
}
