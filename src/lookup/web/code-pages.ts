import type { Language } from '../../language/translate.ts'
import { translator } from '../../language/translate.ts'
import { topOffice } from '../lookup-offices.ts'
import { drawn } from './lookup-view.ts'
import { phoneOf } from './office-phone-link.ts'
import { otherLanguage } from './other-language.ts'
import type { LookupPage } from './page-model.ts'
import { lookupPath } from './paths.ts'

/** Pages that speak of no record: to ask for a code, and why there is nothing to show. */
export type CodePage = 'start' | 'mistyped' | 'none' | 'limited' | 'away'

const freshFor = 60_000
const ready = new Map<string, { at: number; html: string }>()

/**
 * The page for a code that answers nothing is made once a minute, and is then the same bytes for everyone: whether the
 * code is wrong, was replaced, is too old or belongs to a denunciation.
 */
export async function codePage(which: CodePage, lang: Language): Promise<string> {
  const key = `${which} ${lang}`
  const known = ready.get(key)
  if (known && performance.now() - known.at < freshFor) return known.html
  const html = drawn(await pageOf(which, lang, ''))
  ready.set(key, { at: performance.now(), html })
  return html
}

/** What was typed, to be corrected: the check digit says that it cannot be a code. */
export async function mistypedPage(typed: string, lang: Language): Promise<string> {
  return drawn(await pageOf('mistyped', lang, typed))
}

async function pageOf(which: CodePage, lang: Language, typed: string): Promise<LookupPage> {
  const t = translator(lang)
  const office = await topOffice().catch(() => undefined)
  const h1 = t(`lookup.${which}.title`)
  const title = t('lookup.pageTitle', { title: h1 })
  const phone = phoneOf(office)
  return {
    lang,
    title: which === 'mistyped' ? t('lookup.errorTitle', { title }) : title,
    office: office?.name ?? '',
    head: t('lookup.head'),
    other: otherLanguage(lang, null, t),
    h1,
    text: which === 'start' || which === 'mistyped' ? undefined : t(`lookup.${which}.text`),
    codeForm: {
      action: lookupPath,
      lang,
      label: t('lookup.start.code'),
      hint: t('lookup.start.codeHint'),
      value: typed,
      error: which === 'mistyped' ? t('lookup.mistyped.text') : undefined,
      button: t('lookup.start.find'),
    },
    ask: { title: t('lookup.ask.title'), text: t('lookup.ask.call'), phones: phone ? [phone] : [] },
  }
}
