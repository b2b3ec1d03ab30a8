import type { TextKey } from '../../language/translate.ts'
import { receiptCodeInGroups } from '../../letters/index.ts'
import { topOffice } from '../lookup-offices.ts'
import { drawn } from './lookup-view.ts'
import { phoneOf } from './office-phone-link.ts'
import { otherLanguage } from './other-language.ts'
import { lookupAddress } from './paths.ts'
import type { Reader } from './reader.ts'
import { digitsForm } from './unlocked-part.ts'

/** Says what is wrong with the four digits, and nothing of the record: a code that answers nothing gets the same page. */
export async function confirmationPage(code: string, error: TextKey, reader: Reader): Promise<string> {
  const { t, lang } = reader
  const office = await topOffice()
  const phone = phoneOf(office)
  const h1 = t('lookup.unlock.title')
  return drawn({
    lang,
    title: t('lookup.errorTitle', { title: t('lookup.pageTitle', { title: h1 }) }),
    office: office?.name ?? '',
    head: t('lookup.head'),
    other: otherLanguage(lang, code, t),
    code: { label: t('lookup.yourCode'), text: receiptCodeInGroups(code) },
    h1,
    digits: digitsForm({ code, asksSupplement: false }, error, reader),
    ask: { title: t('lookup.ask.title'), text: t('lookup.ask.call'), phones: phone ? [phone] : [] },
    another: { href: lookupAddress(code, lang), text: t('lookup.unlock.back') },
  })
}
