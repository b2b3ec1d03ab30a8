import type { PlainDate } from '../../law/index.ts'
import type { ContentKind } from '../../letters/index.ts'
import type { Block, Layout, Signer } from '../../rendering/index.ts'
import type { RowWord, TextWord, Tick, TypedWord, Words } from './words.ts'

/**
 * One thing that the officer types into a paper. Its label is the text `sheets.word.<name>`.
 * `line` one line · `text` several · `date` a day as people write it · `time` 08:30 · `rows` a line a row, its columns
 * apart by semicolons · `tick` confirmed or not, stored as 'yes'.
 */
export interface SheetField {
  readonly name: TypedWord | 'matter' | 'receiver' | RowWord | Tick
  readonly as: 'line' | 'text' | 'date' | 'time' | 'rows' | 'tick'
  readonly required: boolean
  /** Most characters. */
  readonly max: number
  /** The word of the record that it begins with. */
  readonly from?: TextWord
  /** A date that the law wants at least so many days after the paper. */
  readonly daysAfter?: number
}

/** What a paper says, beside its frame. */
export interface Said {
  /** Printed in capitals: 'Thông báo'; left out in a `letter`. */
  readonly title?: string
  readonly summary: string
  readonly addressee?: readonly string[]
  readonly blocks: readonly Block[]
  readonly recipients?: readonly string[]
  /** Signed in the text by several, instead of under it. */
  readonly signers?: readonly Signer[]
}

/** The day of the paper, for forms whose words changed, and the lines "Căn cứ …" of that day. */
export interface Day {
  readonly on: PlainDate
  readonly grounds: readonly string[]
}

/** One paper of law/README § 6: what is typed into it, and how it reads. */
export interface Sheet {
  readonly code: string
  readonly about: readonly ('letter' | 'reception' | 'feedback')[]
  /** Only for contents of these kinds; left out: of every kind. */
  readonly kinds?: readonly ContentKind[]
  readonly layout: Layout | ((on: PlainDate) => Layout)
  /** Whether it needs the denouncer's name: always, or only where it goes to the denouncer. */
  readonly names?: 'always' | 'toDenouncer'
  /** False: the form has no number of its own. */
  readonly numbered?: false
  /** Who signs; left out: whoever issues it, with the post. */
  readonly signedBy?: 'officer' | 'author'
  /** What the form asks of the record: without it the paper cannot be made. */
  readonly needs: readonly TextWord[]
  readonly fields: readonly SheetField[]
  says(w: Words, day: Day): Said
}
