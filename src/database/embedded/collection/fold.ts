const signs = [...'0123456789abcdefghijklmnopqrstuvwxyzđ']
const pairs = signs.flatMap((first) => signs.map((second) => first + second))

/**
 * A function that gives texts the same fold when the locale takes them for the same in whatever strength. It is coarser
 * than any collation, never finer: a sign becomes the plain ones that it is a variant of, and is left out where there
 * are none, as the collator may overlook it.
 */
export function foldFor(locale: string): (text: string) => string {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base' })
  const known = new Map<string, string>()
  const plain = (sign: string): string => {
    let found = known.get(sign)
    if (found === undefined) {
      const isSame = (other: string) => compare(sign, other) === 0
      found = isSame('') ? '' : (signs.find(isSame) ?? pairs.find(isSame) ?? '')
      known.set(sign, found)
    }
    return found
  }
  return (text) => {
    let result = ''
    for (const sign of text.normalize('NFKD')) result += plain(sign)
    return result
  }
}
