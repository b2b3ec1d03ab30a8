import { DatabaseError } from '../errors.ts'
import { wholeNumber } from '../values/numbers.ts'
import { compareText, type StringOrder } from '../values/order.ts'
import { isDocument, type Maybe } from '../values/value.ts'

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
  const name = `${locale}/${strength}/${isNumeric}/${isCaseLevel}`
  let collation = known.get(name)
  if (!collation) {
    collation = build(name, locale, strength, isNumeric, isCaseLevel)
    known.set(name, collation)
  }
  return collation
}

function build(name: string, locale: string, strength: number, numeric: boolean, isCaseLevel: boolean): Collation {
  const collator = collatorFor(locale, sensitivityOf(strength, isCaseLevel), numeric)
  const compare: StringOrder =
    strength >= 4 ? (left, right) => collator.compare(left, right) || compareText(left, right) : collator.compare
  return { name, compare, fold: numeric ? () => '' : foldOf(strength, isCaseLevel) }
}

function collatorFor(locale: string, sensitivity: 'base' | 'accent' | 'case' | 'variant', numeric: boolean) {
  try {
    return new Intl.Collator(locale.replace('_', '-'), { sensitivity, numeric })
  } catch {
    throw new DatabaseError(2, `Field 'locale' is invalid in: { locale: "${locale}" }`)
  }
}

function sensitivityOf(strength: number, isCaseLevel: boolean) {
  if (strength === 1) return isCaseLevel ? 'case' : 'base'
  return strength === 2 ? 'accent' : 'variant'
}

/** Coarser than the collation where in doubt: the documents themselves decide. */
function foldOf(strength: number, isCaseLevel: boolean): (text: string) => string {
  const isMarkless = strength === 1
  const isCaseless = strength <= 2 && !isCaseLevel
  return (text) => {
    const plain = isMarkless ? text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D') : text
    return (isCaseless ? plain.toLowerCase() : plain).normalize('NFC')
  }
}
