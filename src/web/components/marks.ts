import type { Button, IconName, Link } from './acts.ts'

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

/** `empty`: what is empty and the one act that helps. */
export interface Empty {
  title: string
  text?: string
  action?: Button
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
