import { sentenceDate, shortDate, timeOfDay } from '../../language/format.ts'
import type { Language, Translate } from '../../language/translate.ts'
import type { PlainDate } from '../../law/index.ts'
import { receiptCodeInGroups } from '../../letters/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import { officePhone } from '../../web/receipt-parts.ts'
import type { Lookup } from '../lookup.ts'
import type { PublicOffice } from '../lookup-offices.ts'
import type { CodeForm } from './code-pages.ts'
import { boxOf, stagesOf, titleOf } from './matter-text.ts'
import { otherLanguage } from './other-language.ts'
import { lookupAddress } from './paths.ts'
import type { DigitsForm, Papers } from './unlocked-part.ts'

/** A page of the look-up, ready but for its frame: every text stands as it is shown. */
export interface LookupPage {
  lang: Language
  title: string
  office: string
  head: string
  other: { href: string; text: string; lang: Language }
  h1: string
  text?: string
  code?: { label: string; text: string }
  codeForm?: CodeForm
  matters?: ShownMatter[]
  ask: { title: string; text: string; phones: { href: string; text: string }[] }
  digits?: DigitsForm
  papers?: Papers
  another?: { href: string; text: string }
  foot?: string
}

export interface ShownMatter {
  heading?: string
  box?: { label: string; date?: string; text?: string; late: boolean }
  stagesLabel: string
  stages: { state: 'done' | 'now' | 'later'; text: string; note: string; mark: string }[]
}

export interface Reader {
  t: Translate
  lang: Language
  today: PlainDate
}

/** What a code answers, for everybody who has it: how far, by when, who to call. */
export function lookupPage(lookup: Lookup, offices: readonly PublicOffice[], reader: Reader): LookupPage {
  const { t, lang } = reader
  const office = offices.find((one) => one._id === lookup.office)
  const leading = lookup.matters.find((one) => one.state !== 'answered') ?? lookup.matters[0]
  const words = { kind: lookup.kind, office: office?.name ?? '' }
  const title = leading ? titleOf(leading, words, reader) : t('lookup.none.title')
  return {
    lang,
    title: t('lookup.pageTitle', { title }),
    office: words.office,
    head: t('lookup.head'),
    other: otherLanguage(lang, lookup._id, t),
    h1: title,
    code: { label: t('lookup.yourCode'), text: receiptCodeInGroups(lookup._id) },
    matters: lookup.matters.map((matter) => ({
      heading: lookup.matters.length > 1 ? t('lookup.matter', { no: matter.no }) : undefined,
      box: boxOf(matter, reader),
      stagesLabel: t('lookup.stages'),
      stages: stagesOf(matter, words, reader),
    })),
    ask: {
      title: t('lookup.ask.title'),
      text: t('lookup.ask.text', { office: words.office }),
      phones: [phoneOf(office), ...phonesOfHolders(lookup, offices, reader)].filter((one) => one !== null),
    },
    another: { href: lookupAddress(null, lang), text: t('lookup.start.another') },
    foot: t('lookup.foot', {
      at: `${shortDate(plainDateOf(lookup.updatedAt))}, ${timeOfDay(lookup.updatedAt)}`,
    }),
  }
}

/** Telephones of other bodies that have a matter and are an office of this installation. */
function phonesOfHolders(lookup: Lookup, offices: readonly PublicOffice[], { t }: Reader) {
  return lookup.matters.flatMap(({ holder }) => {
    const one = offices.find((other) => holder && other.agency === holder.agency && other._id !== lookup.office)
    if (!one?.phone) return []
    return [
      { ...phoneLink(one.phone), text: t('lookup.ask.holder', { holder: one.name, phone: officePhone(one.phone) }) },
    ]
  })
}

/** The telephone of an office as a link, or null where none is set. */
export function phoneOf(office: PublicOffice | undefined): { href: string; text: string } | null {
  return office?.phone ? phoneLink(office.phone) : null
}

function phoneLink(phone: string): { href: string; text: string } {
  return { href: `tel:${phone.replace(/[^\d+]/g, '')}`, text: officePhone(phone) }
}

/** Thứ Hai, 05/10/2026 */
export function standingDay(date: PlainDate, lang: Language): string {
  const text = sentenceDate(date, lang)
  const at = text.lastIndexOf(' ')
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1, at)}, ${text.slice(at + 1)}`
}
