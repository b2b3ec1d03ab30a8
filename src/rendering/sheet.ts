/** A row of places for a signature: the two columns of minutes, or as many as sign. */
export interface Signer {
  /** NGƯỜI LẬP BIÊN BẢN */
  readonly title: string
  /** (Ký, ghi rõ họ tên) */
  readonly note: string
  readonly name: string
}

/** One piece of a paper's text, in the order of reading. Every text is plain: no markup; a line end begins a new line. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string; readonly style?: 'bold' | 'italic' }
  | { readonly kind: 'heading'; readonly text: string; readonly centred?: boolean }
  /** Căn cứ …; each one in italics. */
  | { readonly kind: 'grounds'; readonly items: readonly string[] }
  /** `name` as printed, with its full stop: 'Điều 1.' */
  | { readonly kind: 'articles'; readonly items: readonly { readonly name: string; readonly text: string }[] }
  /** `shares`: how wide the columns are in relation to each other; equal when left out. */
  | {
      readonly kind: 'table'
      readonly columns: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly shares?: readonly number[]
    }
  /** Each item is printed after a dash. */
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'signatures'; readonly signers: readonly Signer[] }

/**
 * How NĐ 30/2020 arranges a paper (annex III):
 * `titled` THÔNG BÁO, GIẤY … · `letter` công văn, without a title · `decision` QUYẾT ĐỊNH, with who decides, grounds and
 * articles · `slip` PHIẾU …, without a rule under its title · `minutes` BIÊN BẢN, signed by several.
 */
export type Layout = 'titled' | 'letter' | 'decision' | 'slip' | 'minutes'

/**
 * One paper as it is printed: PDF and DOCX are made from this object alone, and its hash proves them.
 * The fixed words of NĐ 30/2020 (national title, "Số:", "Kính gửi:", "Nơi nhận:") are added in printing.
 */
export interface PaperSheet {
  /** RF-1, TF-3, …: never printed. */
  readonly code: string
  /** Printed small at the top right as `official, set`: 'Mẫu số 03', 'ban hành kèm theo Nghị định số …'; null: not printed. */
  readonly form: { readonly official: string; readonly set: string } | null
  readonly layout: Layout
  /** The body above, and the body that issues: printed in capitals. */
  readonly parent: string
  readonly body: string
  /** '12/TB-BTCD', or '…/TB-BTCD' while it has none; printed after "Số: "; empty: the paper has no number. */
  readonly number: string
  /** 'Quảng Ngãi, ngày 04 tháng 9 năm 2026'; empty where the text says it (minutes). */
  readonly placeAndDate: string
  /** The day of the paper, or of the preview: the date inside the file. YYYY-MM-DD. */
  readonly on: string
  /** Printed in capitals; empty in a `letter`. */
  readonly title: string
  /** Under the title; in a `letter` 'V/v …' under the number. */
  readonly summary: string
  /** Only in a `decision`: who decides, in capitals above the grounds. */
  readonly authority?: string
  /** After "Kính gửi:", one a line when there are several; empty: no such line. */
  readonly addressee: readonly string[]
  readonly blocks: readonly Block[]
  /** Under "Nơi nhận:", each after a dash: 'Như trên;', 'Lưu: VT, BTCD.' */
  readonly recipients: readonly string[]
  /** `lines` in capitals: 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN'; no lines and no name: nothing (minutes sign in a block). */
  readonly signature: { readonly lines: readonly string[]; readonly name: string; readonly note?: string }
  /** Stamps in a frame under the number: 'MẬT', 'HỎA TỐC', 'BẢN XEM TRƯỚC'. */
  readonly marks: readonly string[]
  /** How the paper names the denouncer: decides how its copy is kept; never printed. */
  readonly identity: 'none' | 'pseudonym' | 'named'
}

/** The receipt of a letter or a reception: one sheet of A5, or a strip of 80 mm. */
export interface ReceiptSheet {
  readonly parent: string
  readonly office: string
  readonly title: string
  readonly number: string
  readonly facts: readonly { readonly label: string; readonly text: string }[]
  /** `groups`: the code in groups of four digits. */
  readonly code: { readonly label: string; readonly groups: readonly string[]; readonly note: string }
  /** Rows of dark modules without the quiet zone; left out for a denunciation. */
  readonly qr?: { readonly modules: readonly (readonly boolean[])[]; readonly label: string }
  readonly due: { readonly label: string; readonly text: string }
  readonly phone: { readonly label: string; readonly text: string }
  readonly signers: readonly { readonly title: string; readonly note: string; readonly name?: string }[]
  readonly foot: readonly string[]
  /** The day of the receipt: the date inside the file. YYYY-MM-DD. */
  readonly on: string
}

export type ReceiptSize = 'a5' | 'strip'
