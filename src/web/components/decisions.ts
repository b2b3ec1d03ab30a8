import type { Button, Hidden, Link } from './acts.ts'
import type { AnyField, ChoiceField } from './fields.ts'
import type { Tag } from './marks.ts'

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
  citations?: { text: string; detail?: string; link?: Link; version?: string; versionHref?: string | undefined }[]
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
