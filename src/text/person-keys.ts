import { fold } from './fold.ts'

/** What a person said of themselves at a visit or in a letter. */
export interface PersonWords {
  name: string
  address: string | null
  phone: string | null
  idNumber: string | null
}

/**
 * The keys under which visits and letters of one person meet. A person is not stored a second time: who somebody is,
 * is what was said at each visit; the keys link, nothing is merged.
 */
export function personKeys(person: PersonWords): string[] {
  const keys: string[] = []
  if (person.idNumber) keys.push(`id:${person.idNumber.toUpperCase()}`)
  if (person.phone) keys.push(`phone:${person.phone}`)
  if (person.name) keys.push(`name:${fold(person.name)}`)
  return keys
}
