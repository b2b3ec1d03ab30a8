import { InvalidInput } from '../errors.ts'
import type { Identity } from './identity.ts'
import { mentions } from './mentions.ts'

/** Who acted is no text that was written: an officer may bear the name of a denouncer. */
const namesOfStaff = ['byName', 'signerName', 'submittedByName', 'explainedByName', 'officerName', 'assigneeName']

/**
 * What is written of a denunciation is read by others: no text that an act adds may tell who wrote it (LTC Đ.56).
 * `before` and `after` are the parts of a record that people write; `fieldOf` names the form's field of a path.
 * @throws InvalidInput with errors.tellsDenouncer at each field
 */
export function refuseToldNames(
  identities: readonly Identity[],
  before: unknown,
  after: unknown,
  fieldOf: (path: string[]) => string,
): void {
  const told = textsAdded(before, after).filter(({ text }) => mentions(text, identities))
  if (told.length)
    throw new InvalidInput(
      Object.fromEntries(told.map(({ path }) => [fieldOf(path), { key: 'errors.tellsDenouncer' }])),
    )
}

function textsAdded(before: unknown, after: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof after === 'string')
    return after === before || namesOfStaff.includes(path.at(-1) ?? '') ? [] : [{ path, text: after }]
  if (typeof after !== 'object' || after === null || after instanceof Date) return []
  return Object.entries(after).flatMap(([key, value]) =>
    textsAdded((before as Record<string, unknown> | null | undefined)?.[key], value, [...path, key]),
  )
}
