import type { Link } from './acts.ts'

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
