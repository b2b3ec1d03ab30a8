/**
 * What each component in views/components is given: one object, under the name that its head comment states.
 * All texts are ready to print: components format, translate, sort and decide nothing.
 */

export interface Link {
  href: string
  text: string
}

export interface Hidden {
  name: string
  value: string
}

export type IconName =
  | 'lock'
  | 'triangle'
  | 'clock'
  | 'pause'
  | 'check'
  | 'cross'
  | 'arrow-right'
  | 'arrow-left'
  | 'arrow-up'
  | 'arrow-down'
  | 'chevron-down'
  | 'chevron-right'
  | 'file'
  | 'print'
  | 'find'
  | 'phone'
  | 'menu'
  | 'plus'
  | 'copy'
  | 'eye'

/** `icon`; the label only where no word stands beside it. */
export interface Icon {
  name: IconName
  label?: string
}

/** `button`; a link when it has an href. One primary on a page. */
export interface Button {
  text: string
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'secret'
  href?: string
  download?: boolean
  id?: string
  name?: string
  value?: string
  /** Id of the form that it sends, when it stands outside of it. */
  form?: string
  /** Another address for the same form. */
  action?: string
  /** The single key that does it; shown beside the words. */
  key?: string
  /** Shown instead of the single key: ['Ctrl', 'Enter']. */
  keys?: string[]
  icon?: IconName
  iconAfter?: IconName
  small?: boolean
  wide?: boolean
  /** Turns busy when pressed and posts once. */
  once?: boolean
  /** Id of the form whose ticked rows are counted in the words ("Giao việc (0)"). */
  countForm?: string
}

export interface FieldBase {
  id: string
  name: string
  label: string
  hint?: string
  /** Without "Lỗi:"; the component says it. */
  error?: string
  /** Marks what is not required; what is required carries no mark. */
  optional?: boolean
  /** Columns of twelve inside .fields or a form section. */
  span?: number
}

/** `field` of text-field and date-field. */
export interface TextField extends FieldBase {
  value: string
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'url'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'decimal'
  width?: 'short' | 'medium' | 'full'
  lang?: string
  maxlength?: number
  /** Several lines. */
  rows?: number
  /** Values to choose from while typing. */
  datalist?: string[]
  autofocus?: boolean
  readonly?: boolean
}

export interface Option {
  value: string
  label: string
  hint?: string
  /** The single key that chooses it. */
  key?: string
}

/** `field` of choice-field: radios. */
export interface ChoiceField extends FieldBase {
  value: string
  options: (Option & {
    /** A text that is asked for while this option is chosen. */
    reveal?: TextField
  })[]
  look?: 'plain' | 'inline' | 'joined' | 'boxed' | 'cards'
  autofocus?: boolean
}

/** `field` of select-field: options, or groups of them, or both. */
export interface SelectField extends FieldBase {
  value: string
  options?: Option[]
  groups?: { label: string; options: Option[] }[]
  width?: 'short' | 'medium' | 'full'
  autofocus?: boolean
}

/** `field` of checkbox-field: one box (value is `on` when ticked), or a group with the ticked values. */
export interface CheckboxField extends FieldBase {
  value?: string
  /** What the ticked box posts; 'yes' by default. */
  on?: string
  options?: (Option & { name?: string })[]
  values?: string[]
  inline?: boolean
}

/** `field` of file-field. */
export interface FileField extends FieldBase {
  accept?: string
  multiple?: boolean
  /** Files that an earlier, refused post has already brought: they stay by id under keptName. */
  kept?: { id: string; name: string; note?: string }[]
  keptName?: string
}

/** `field` of field.ejs, which picks the component. */
export type AnyField =
  | (TextField & { kind?: 'text' | 'date' })
  | (ChoiceField & { kind: 'choice' })
  | (SelectField & { kind: 'select' })
  | (CheckboxField & { kind: 'checkbox' })
  | (FileField & { kind: 'file' })

/** `section`: a part of a long form. */
export interface FormSection {
  id?: string
  title?: string
  hint?: string
  fields: AnyField[]
}

/** `notice` */
export interface Notice {
  kind: 'done' | 'info' | 'soon' | 'secret' | 'error'
  strong?: string
  text: string
  link?: Link
  id?: string
}

/** `summary` of error-summary; a page model that has it as `errorSummary` gets it printed by the layout. */
export interface ErrorSummary {
  title?: string
  text?: string
  errors: { href?: string; text: string }[]
  /** Many errors of rows: two columns, quiet links. */
  rows?: boolean
}

/** `due`: a due date wherever it appears. */
export interface DueDate {
  state: 'far' | 'soon' | 'today' | 'over' | 'suspended' | 'done' | 'none' | 'unknown'
  /** Plain date (ISO) of dateText. */
  date?: string
  /** 'T6 18/09/2026', or the word that stands in its place. */
  dateText: string
  words: string
  /** Ticks: days past, left (today counts as left), over, suspended. */
  ruler?: { past: number; left: number; over: number; suspended?: number }
  label?: string
}

/** `tag` */
export interface Tag {
  tone: 'plain' | 'running' | 'soon' | 'over' | 'suspended' | 'done' | 'secret' | 'blocked'
  text: string
  icon?: IconName
}

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

/** `empty`: what is empty and the one act that helps. */
export interface Empty {
  title: string
  text?: string
  action?: Button
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
  /** Wider than the screen: scrolls by itself. */
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
}
