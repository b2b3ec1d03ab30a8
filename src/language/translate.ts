import type { Dictionary, Values } from './dictionary.ts'
import { english } from './en/index.ts'
import { vietnamese } from './vi/index.ts'

export type Language = 'vi' | 'en'
export const languages: readonly Language[] = ['vi', 'en']

/** Every text key of the program; Vietnamese is the reference, English must have the same (checked by tsc and a test). */
export type TextKey = keyof typeof vietnamese
export type Translate = (key: TextKey, values?: Values) => string

const dictionaries: Record<Language, Dictionary> = { vi: vietnamese, en: english }

/**
 * The translator of one language.
 * @throws when the key does not exist: a missing text is a bug that a test must meet, not an empty place on a screen.
 */
export function translator(language: Language): Translate {
  const dictionary = dictionaries[language]
  return (key, values = {}) => {
    const entry = dictionary[key]
    if (entry === undefined) throw new Error(`no text for "${String(key)}" in ${language}`)
    return typeof entry === 'function' ? entry(values) : filled(entry, values)
  }
}

/** Whether a key has a text: for codes that come from data (a rule's handling, a channel). */
export function hasText(key: string): key is TextKey {
  return Object.hasOwn(vietnamese, key)
}

function filled(sentence: string, values: Values): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole))
}
