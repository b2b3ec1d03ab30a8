import { asDouble, type Doc, type Found, isNumeric, type Strings } from './values.ts'

const known = new Map<string, Strings>()

/** How a collation compares strings (manual: "Collation"), by Intl.Collator; undefined without collation. */
export function stringsOf(collation: Found): Strings | undefined {
  if (!(collation instanceof Map)) return undefined
  const key = JSON.stringify([...collation].map(([name, value]) => [name, String(value)]))
  let strings = known.get(key)
  if (!strings) {
    strings = collator(collation).compare
    known.set(key, strings)
  }
  return strings
}

function collator(collation: Doc): Intl.Collator {
  const strength = isNumeric(collation.get('strength')) ? asDouble(collation.get('strength') as never) : 3
  const hasCaseLevel = collation.get('caseLevel') === true
  const byStrength = strength === 1 ? 'base' : strength === 2 ? 'accent' : 'variant'
  const withCase = strength === 1 ? 'case' : 'variant'
  return new Intl.Collator(collation.get('locale') as string, {
    sensitivity: hasCaseLevel ? withCase : byStrength,
    numeric: collation.get('numericOrdering') === true,
    caseFirst: (collation.get('caseFirst') as 'upper' | 'lower' | undefined) ?? 'false',
  })
}
