import { shortDate, timeOfDay } from '../../language/format.ts'
import { receiptCodeInGroups } from '../../letters/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import { officePhone } from '../../web/receipt-parts.ts'
import type { Lookup } from '../lookup.ts'
import type { PublicOffice } from '../lookup-offices.ts'
import { boxOf, stagesOf, titleOf } from './matter-text.ts'
import { phoneLink, phoneOf } from './office-phone-link.ts'
import { otherLanguage } from './other-language.ts'
import type { LookupPage } from './page-model.ts'
import { lookupAddress } from './paths.ts'
import type { Reader } from './reader.ts'

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
