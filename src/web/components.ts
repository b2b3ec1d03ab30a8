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
  /** Id of the form whose ticked rows are counted after the words ("Giao việc (2)"). */
  countForm?: string
}

export interface FieldBase {
  id: string
  name: string
  label: string
  /** The words before it say the same: the label is only heard. */
  hideLabel?: boolean
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

/** `card` of decision-card. */
export interface DecisionCard {
  state: 'incomplete' | 'proposal' | 'decided' | 'decidedOtherwise'
  /** 'Đề xuất, theo 8 câu đã trả lời.' or 'Quyết định xử lý, ngày 08/09/2026' */
  eyebrow: string
  outcome: string
  /** Level of the outcome's heading; 3 by default. */
  level?: 2 | 3
  /** The proposal that was not followed. */
  struck?: string
  /** Why it was decided otherwise. */
  reason?: string
  why?: string
  citations?: { text: string; detail?: string; link?: Link; version?: string }[]
  papers?: { text: string; href?: string; note?: string }[]
  dates?: { label: string; date: string; dateText: string }[]
  facts?: { label: string; text: string }[]
  remaining?: { strong?: string; text: string }
  accept?: { action: string; hidden?: Hidden[]; button: Button }
  override?: {
    text: string
    open?: boolean
    action: string
    hidden?: Hidden[]
    fields: AnyField[]
    button: Button
  }
  live?: boolean
}

export type Question =
  | { state: 'answered'; id: string; number: number; text: string; source?: string; answer: string; editHref?: string }
  | { state: 'later'; id: string; number: number; text: string }
  | {
      state: 'current'
      id: string
      number: number
      text: string
      action: string
      hidden?: Hidden[]
      /** Its label is the question with its number; its hint says where to look. */
      choice?: ChoiceField
      fields?: AnyField[]
      button: Button
    }

/** `list` of question-list. */
export interface QuestionList {
  questions: Question[]
}

/** `clock` of clock-steps. */
export interface ClockSteps {
  title: string
  tag?: Tag
  note?: string
  steps: {
    /** Bold beginning of the text. */
    strong?: string
    text: string
    lines?: string[]
    ground?: { text: string; href?: string }[]
    date?: string
    dateText?: string
  }[]
  end?: { text: string; date: string; dateText: string }
}

/** `proof` of calendar-proof. */
export interface CalendarProof {
  caption: string
  /** Monday first. */
  weekdays: string[]
  weeks: { month?: string; days: ProofDay[] }[]
  legend: { kind: 'boxed' | 'count' | 'weekend' | 'holiday' | 'makeup' | 'suspended'; sample?: string; text: string }[]
}

export interface ProofDay {
  day: string
  /** What a reader hears: '15/09, ngày 12, hôm nay'. */
  text: string
  kind: 'plain' | 'weekend' | 'holiday' | 'makeup' | 'suspended' | 'event' | 'end'
  today?: boolean
  /** Boxed for a clock of working days, plain for one of calendar days. */
  counts?: { kind: 'boxed' | 'plain'; number: number }[]
  note?: string
}

/** `strip` of figure-strip. */
export interface FigureStrip {
  compact?: boolean
  figures: {
    label: string
    number: string
    href?: string
    note?: string
    link?: Link
    tone?: 'plain' | 'over' | 'soon' | 'suspended'
    isSum?: boolean
  }[]
}

export interface NumberLink {
  text: string
  href?: string
}

/** `bars` of stacked-bars; widths are whole percents, together at most 100. */
export interface StackedBars {
  caption: string
  columns: { label: string; held: string; over: string; onTime?: string }
  rows: {
    label: string
    href?: string
    held: NumberLink
    over: NumberLink
    onTime?: string
    widths: { over: number; soon: number; rest: number }
  }[]
}

/** `chart` of line-chart: one or two series. */
export interface LineChart {
  label: string
  /** Head of the table's first column. */
  head: string
  series: { name: string; short?: string }[]
  points: { label: string; values: { value: number; text?: string; href?: string }[] }[]
  ticks: number[]
  remark?: { at: number; text: string }
  note?: string
}

/** `balance` */
export interface Balance {
  groups: { title: string; rows: { label: string; number: string; href?: string; sign?: string; isSum?: boolean }[] }[]
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

/** `progress`: 'Nhập sổ đơn thư:' 640 'trong 1.106 dòng'. */
export interface Progress {
  running: boolean
  before?: string
  doneText: string
  after: string
  done: number
  total: number
  note?: string
  reload?: Link
}

/** `qr` of qr-code: rows of dark and light modules, without the quiet zone. */
export interface QrCode {
  modules: boolean[][]
  label: string
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

/** `list` of link-list: pages of one place. */
export interface LinkList {
  items: { text: string; href: string; hint?: string }[]
}
