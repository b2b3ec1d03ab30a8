/** Addresses of the look-up; a leaf that imports nothing, so that any page may link here. */
export const lookupPath = '/tra-cuu'
export const confirmationPath = '/tra-cuu/xac-nhan'
export const supplementPath = '/tra-cuu/bo-sung'
export const findReceiptPath = '/receipts/find'
export const receiptReissuePath = (kind: 'letters' | 'receptions', id: string) => `/${kind}/${id}/receipt/reissue`

type Language = 'vi' | 'en'

function withQuery(path: string, query: Record<string, string | null>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== null)
  return kept.length ? `${path}?${new URLSearchParams(kept)}` : path
}

const langOf = (lang: Language) => (lang === 'en' ? 'en' : null)

/** The page of a code, or the first page. */
export const lookupAddress = (code: string | null, lang: Language) =>
  withQuery(lookupPath, { ma: code, lang: langOf(lang) })
/** The same in Vietnamese, for papers and messages. */
export const lookupOfCode = (code: string) => lookupAddress(code, 'vi')
export const confirmationAddress = (lang: Language) => withQuery(confirmationPath, { lang: langOf(lang) })
export const supplementAddress = (code: string, lang: Language) =>
  withQuery(supplementPath, { ma: code, lang: langOf(lang) })
export const paperAddress = (code: string, no: number, lang: Language) =>
  withQuery(`/tra-cuu/giay-to/${no}`, { ma: code, lang: langOf(lang) })
