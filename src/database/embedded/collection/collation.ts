import { DatabaseError } from '../errors.ts'
import { wholeNumber } from '../values/numbers.ts'
import { compareText, type StringOrder } from '../values/order.ts'
import { isDocument, type Maybe } from '../values/value.ts'
import { foldFor } from './fold.ts'

/** Language rules for comparing strings (manual: "Collation"). */
export interface Collation {
  /** Two collations are the same when their names are. */
  readonly name: string
  readonly compare: StringOrder
  /** Texts that compare as equal have the same fold (though not the other way round): what indexes store. */
  fold(text: string): string
}

const known = new Map<string, Collation>()

/** The collation of a command or an index; undefined for none and for `simple`. */
export function collationOf(value: Maybe): Collation | undefined {
  if (!isDocument(value)) return undefined
  const locale = String(value.get('locale') ?? '')
  if (locale === 'simple') return undefined
  const strength = wholeNumber(value.get('strength')) ?? 3
  const isNumeric = value.get('numericOrdering') === true
  const isCaseLevel = value.get('caseLevel') === true
  const caseFirst = caseFirstOf(value.get('caseFirst'))
  const name = `${locale}/${strength}/${isNumeric}/${isCaseLevel}/${caseFirst}`
  let collation = known.get(name)
  if (!collation) {
    const collator = collatorFor(locale, {
      sensitivity: sensitivityOf(strength, isCaseLevel),
      numeric: isNumeric,
      caseFirst,
    })
    const { compare } = collator
    const fold = foldFor(collator.resolvedOptions().locale)
    collation = {
      name,
      compare: strength >= 4 ? (left, right) => compare(left, right) || compareText(left, right) : compare,
      fold: isNumeric ? withoutZeros(fold) : fold,
    }
    known.set(name, collation)
  }
  return collation
}

/** Numbers are the same whatever zeros they begin with. */
function withoutZeros(fold: Collation['fold']): Collation['fold'] {
  return (text) => fold(text).replaceAll('0', '')
}

function caseFirstOf(value: Maybe): 'upper' | 'lower' | 'false' {
  return value === 'upper' || value === 'lower' ? value : 'false'
}

/** @throws BadValue (2) */
function collatorFor(locale: string, options: Intl.CollatorOptions): Intl.Collator {
  try {
    return new Intl.Collator(locale.replace('_', '-'), options)
  } catch {
    throw new DatabaseError(2, `Field 'locale' is invalid in: { locale: "${locale}" }`)
  }
}

/** With a case level, strength 1 tells case apart, and strength 2 accents and case (manual: "Collation"). */
function sensitivityOf(strength: number, isCaseLevel: boolean) {
  if (strength === 1) return isCaseLevel ? 'case' : 'base'
  return strength === 2 && !isCaseLevel ? 'accent' : 'variant'
}
