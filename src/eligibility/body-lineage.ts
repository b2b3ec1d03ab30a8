import type { Agency } from '../agencies/index.ts'
import { AgencyModel, agencyById, matchAgency, successorsOn } from '../agencies/index.ts'
import type { PlainDate } from '../law/index.ts'
import type { Content } from '../letters/index.ts'

/** The districts' committees ended on this day (NQ 1677/NQ-UBTVQH15). */
const lastDistrictDay = '2025-06-30'

/**
 * The bodies that a content can be against: chosen from the catalogue, or known by the name that was written. Several
 * where one name means several: "phường Trần Hưng Đạo" was in two cities. A district that has ended stays itself, so
 * that the law can say who took its matters over.
 */
export async function bodiesAgainst({ against }: Content, on: PlainDate): Promise<Agency[]> {
  if (against.agency) {
    const chosen = await agencyById(against.agency)
    return chosen ? [chosen] : []
  }
  if (!against.agencyName) return []
  const before = on > lastDistrictDay ? await matchAgency(against.agencyName, lastDistrictDay) : null
  if (before && 'agency' in before && before.agency.level === 'district') return [before.agency]
  const match = await matchAgency(against.agencyName, on)
  return match === null ? [] : 'agency' in match ? [match.agency] : match.candidates
}

/**
 * The communes that hold the matters of an abolished body on a day; where the text names one of them, or an old commune
 * of that district that became one of them, only that one.
 */
export async function heirsOf(body: Agency, text: string, on: PlainDate): Promise<Agency[]> {
  const heirs = await successorsOn(body, on)
  if (body.level !== 'district' || heirs.length < 2) return heirs
  const old = await AgencyModel.find({ parent: body._id, successors: { $in: heirs.map(({ _id }) => _id) } }).lean<
    Agency[]
  >()
  const ofPlace = new Set(old.filter((one) => names(text, one)).flatMap(({ successors }) => successors))
  const named = heirs.filter((heir) => ofPlace.has(heir._id) || names(text, heir))
  return named.length > 0 ? named : heirs
}

/** Whether a text names the place of a committee, diacritics included: Sơn Hà is not Sơn Hạ. */
function names(text: string, { name }: Agency): boolean {
  const place = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^ubnd\s+/, '')
  return new RegExp(`(?<![\\p{L}\\d])${place.replace(/[^\p{L}\d ]/gu, '.')}(?![\\p{L}\\d])`, 'u').test(
    text.normalize('NFC').toLowerCase(),
  )
}
