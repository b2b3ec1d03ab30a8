import type { Button, Hidden, Link } from './acts.ts'
import type { AnyField } from './fields.ts'
import type { DueDate, QrCode, Tag } from './marks.ts'

/** `bar` of identity-bar. */
export interface IdentityBar {
  /** A denunciation: the purple edge. */
  secret: boolean
  back?: Link
  /** 'đơn 5 trong 63' */
  position?: string
  previous?: Link
  next?: Link
  numberLabel: string
  number: string
  facts: { label: string; text?: string; tag?: Tag }[]
  due?: DueDate
  whyHref?: string
  actions?: Button[]
  /** Other acts: pages, each. */
  menu?: Link[]
}

/** `tabs`: counts are in the text ("Tài liệu (4)"). */
export interface Tabs {
  label: string
  items: { text: string; href: string; current?: boolean }[]
}

/** `act` of next-act; a link when the button has an href, a form when post is given. */
export interface NextAct {
  title: string
  why?: string
  button?: Button
  post?: { action: string; hidden?: Hidden[] }
}

/** `list` of summary-list. */
export interface SummaryList {
  rows: { label: string; text: string; href?: string; note?: string; strong?: boolean; secret?: boolean }[]
}

/** `timeline`: newest first. */
export interface Timeline {
  items: {
    state: 'next' | 'past'
    text: string
    href?: string
    date?: string
    dateText: string
    by?: string
    note?: string
  }[]
}

/** `list` of task-list; also the result of a bulk act, row by row (done, failed). */
export interface TaskList {
  tasks: {
    text: string
    href?: string
    hint?: string
    state: 'todo' | 'doing' | 'blocked' | 'done' | 'failed'
    stateText: string
  }[]
}

/** `list` of file-list. */
export interface FileList {
  files: { text: string; href?: string; note?: string; tag?: Tag }[]
}

/** `list` of history-list. */
export interface HistoryList {
  items: { date: string; dateText: string; text: string; href?: string; note?: string; alert?: string }[]
  foot?: Link
}

/** `chain` of transfer-chain. */
export interface TransferChain {
  steps: {
    name: string
    state: 'held' | 'returned' | 'current' | 'proposed'
    lines: { text: string; strong?: string; href?: string; plain?: boolean }[]
  }[]
}

/** `steps` */
export interface Steps {
  vertical?: boolean
  items: { text: string; state: 'done' | 'current' | 'todo'; note?: string; href?: string }[]
}

/** `comparison` */
export interface Comparison {
  caption: string
  columns: { text: string; href?: string; isCurrent?: boolean }[]
  rows: {
    label: string
    cells: { parts: { text: string; mark?: boolean }[]; same?: string; note?: string; link?: Link }[]
  }[]
}

/** `stop` of stop-page. */
export interface StopPage {
  title: string
  lines?: string[]
  comparison?: Comparison
  action: string
  hidden?: Hidden[]
  fields?: AnyField[]
  button: Button
  back: Link
}

/** `receipt`: that of a denunciation has neither qr nor facts of the sender. */
export interface Receipt {
  parent: string
  office: string
  title: string
  number: string
  facts: { label: string; text: string }[]
  code: { label: string; groups: string[]; note: string }
  qr?: QrCode
  due: { label: string; text: string }
  phone: { label: string; text: string }
  signers: { title: string; note: string; name?: string }[]
  foot: string[]
}
