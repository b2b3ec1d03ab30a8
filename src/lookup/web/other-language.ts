import type { Language, Translate } from '../../language/translate.ts'
import type { LookupPage } from './page-model.ts'
import { lookupAddress } from './paths.ts'

/** The same page in the other language. */
export function otherLanguage(lang: Language, code: string | null, t: Translate): LookupPage['other'] {
  const other = lang === 'vi' ? 'en' : 'vi'
  return { href: lookupAddress(code, other), text: t('lookup.otherLanguage'), lang: other }
}
