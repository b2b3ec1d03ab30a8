import type { CitizenEvent } from '../message-events.ts'

/** What a text may name. Never the matter, its kind or the other side; a name of a person never either. */
export const textFields = ['office', 'phone', 'number', 'code', 'link', 'due'] as const
export type TextField = (typeof textFields)[number]

const ofEverybody: TextField[] = ['office', 'phone']
const withDay: readonly CitizenEvent[] = ['letter.extended', 'letter.apology']

/** The fields that a text of an event may use, and that are known whenever it happens. */
export function fieldsOf(event: CitizenEvent): readonly TextField[] {
  if (event === 'record.news') return ofEverybody
  if (event === 'survey.invited') return [...ofEverybody, 'link']
  if (event.startsWith('feedback.')) return [...ofEverybody, 'number']
  const ofRecord: TextField[] = [...ofEverybody, 'number', 'code', 'link']
  return withDay.includes(event) ? [...ofRecord, 'due'] : ofRecord
}

/** The names between braces in a text that are none of the fields it may use. */
export function unknownFields(text: string, event: CitizenEvent): string[] {
  const known: readonly string[] = fieldsOf(event)
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1])
  return [...new Set(named.filter((name) => !known.includes(name)))]
}

/** A brace that opens nothing or is never closed: the text would go out with it. */
export function hasLooseBrace(text: string): boolean {
  return /[{}]/.test(text.replace(/\{[^{}]*\}/g, ''))
}

/** The text with the values in their places. */
export function filledText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
