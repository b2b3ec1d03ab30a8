import type { Button, Hidden, Link } from './acts.ts'
import type { DueDate, Empty, Tag } from './marks.ts'

/** `chips`: chosen filters, each with the address of the list without it. */
export interface Chips {
  items: Link[]
  clearHref?: string
}

export interface FilterOption {
  value: string
  label: string
  checked?: boolean
  count?: string | number
}

/** `filters` of filter-panel: a GET form. */
export interface FilterPanel {
  action: string
  hidden?: Hidden[]
  groups: (
    | { kind: 'radio' | 'checkbox' | 'select'; id: string; name: string; legend: string; options: FilterOption[] }
    | { kind: 'text'; id: string; name: string; legend: string; value: string; type?: 'text' | 'search' }
  )[]
}

export interface QueueRow {
  /** Value of its checkbox. */
  id: string
  selectable: boolean
  selected?: boolean
  /** Absent: the reader may know that the letter exists, no more. */
  href?: string
  number: string
  kindText: string
  secret: boolean
  due: DueDate
  sender: string
  senderNote?: string
  gist: string
  state: string
  nextAct?: Link
  /** 'đã đôn đốc 2 lần' */
  urged?: string
}

/** `table` of queue-table. */
export interface QueueTable {
  caption: string
  /** Id of the form that the checkboxes belong to; without it there are none. */
  form?: string
  /** Name of the checkboxes; 'selected' by default. */
  selectName?: string
  columns: {
    name: 'due' | 'number' | 'sender' | 'gist' | 'state' | 'act'
    label: string
    href?: string
    sorted?: 'ascending' | 'descending'
  }[]
  rows: QueueRow[]
  empty: Empty
}

export interface DataCell {
  text: string
  href?: string
  /** Small second line. */
  note?: string
  /** Small second line with the lock: 'Tố cáo · Mật'. */
  secretNote?: string
  /** '+' or '−' before a number. */
  sign?: string
  due?: DueDate
  tag?: Tag
  strong?: boolean
  muted?: boolean
  small?: boolean
  over?: boolean
  boxed?: boolean
  indent?: boolean
  /** Never broken into two lines: codes and numbers. */
  keep?: boolean
  secret?: boolean
}

export type DataRow =
  | { kind: 'group'; text: string }
  | {
      kind?: 'plain' | 'sum' | 'error' | 'warning'
      id?: string
      cells: DataCell[]
      /** A sentence under the row, of an error or a warning. */
      message?: string
      selected?: boolean
      /** Value of its checkbox, when the table has a form; name is what the reader hears. */
      value?: string
      name?: string
      checked?: boolean
    }

/** `table` of data-table. */
export interface DataTable {
  caption: string
  showCaption?: boolean
  columns: { label: string; number?: boolean; note?: string; href?: string; sorted?: 'ascending' | 'descending' }[]
  rows: DataRow[]
  empty?: string
  form?: string
  selectName?: string
  /** No padding at the edges: not in a panel, but in a panel's body. */
  plain?: boolean
  /** Wider than the screen: scrolls by itself; more than three columns always may. */
  wide?: boolean
}

/** `pager`: keyset paging. */
export interface Pager {
  range: string
  previousHref?: string
  nextHref?: string
}

/** `foot`: last in main (list) or in a .page-form (buttons). */
export interface Foot {
  keys?: { keys: string[]; text: string }[]
  pager?: Pager
  buttons?: Button[]
  note?: string
}

/** `head` of page-head. */
export interface PageHead {
  title: string
  note?: string
  /** '' while nothing is saved; the autosave behaviour writes here. */
  saved?: string
  actions?: Button[]
  /** The note under the title instead of beside it. */
  stacked?: boolean
  /** 2 where an identity bar has the h1. */
  level?: 1 | 2
}

/** `list` of link-list: pages of one place. */
export interface LinkList {
  items: { text: string; href: string; hint?: string }[]
}
