import type { Language } from '../../language/translate.ts'

/** A page of the look-up, ready but for its frame: every text stands as it is shown. */
export interface LookupPage {
  lang: Language
  title: string
  office: string
  head: string
  other: { href: string; text: string; lang: Language }
  h1: string
  text?: string
  code?: { label: string; text: string }
  codeForm?: CodeForm
  matters?: ShownMatter[]
  ask: { title: string; text: string; phones: { href: string; text: string }[] }
  digits?: DigitsForm
  papers?: Papers
  another?: { href: string; text: string }
  foot?: string
}

/** How far one matter is. */
export interface ShownMatter {
  heading?: string
  box?: { label: string; date?: string; text?: string; late: boolean }
  stagesLabel: string
  stages: { state: 'done' | 'now' | 'later'; text: string; note: string; mark: string }[]
}

/** The one field of the first page: the code. */
export interface CodeForm {
  action: string
  lang: Language
  label: string
  hint: string
  value: string
  error?: string
  button: string
}

/** Asks for the four digits. */
export interface DigitsForm {
  title: string
  text?: string
  action: string
  code: string
  label: string
  hint: string
  error?: string
  button: string
}

/** What the four digits have opened. */
export interface Papers {
  title: string
  items: { href: string; text: string; note: string }[]
  none: string
  supplement?: {
    title: string
    asked: string
    what: string
    waiting?: string
    refused?: string
    action: string
    label: string
    hint: string
    errors: string[]
    button: string
  }
  returns?: { title: string; items: string[] }
  done?: string
}
