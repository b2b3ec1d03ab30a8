import type { PlainDate } from '../law/index.ts'
import type { Agency } from './agency.ts'
import { AgencyModel, existsOn } from './agency.ts'
import { lookUpKeys } from './body-keys.ts'

export type AgencyMatch = { agency: Agency } | { candidates: Agency[] } | null

/**
 * The body that a register means by a written name, on a day: "Sở TN&MT" is the old department until 2025-02-28 and
 * its successor after. Several bodies of one name, or several successors of an abolished one, are candidates for a
 * person to choose; null when nothing is known under the name.
 */
export async function matchAgency(text: string, on: PlainDate): Promise<AgencyMatch> {
  const wanted = lookUpKeys(text)
  if (!wanted.length) return null
  const found = await AgencyModel.find({ keys: { $in: wanted } }).lean<Agency[]>()
  for (const key of wanted) {
    const named = found.filter((agency) => agency.keys.includes(key))
    if (named.length) return ofTheDay(bySpelling(named, text), on)
  }
  return null
}

async function ofTheDay(named: Agency[], on: PlainDate): Promise<AgencyMatch> {
  const existing = named.filter((agency) => existsOn(agency, on))
  if (existing.length) return matchOf(existing)
  const heirs = await Promise.all(
    named.map((agency) => (agency.to && agency.to < on ? successorsOn(agency, on) : predecessorsOn(agency, on))),
  )
  const unique = new Map(heirs.flat().map((agency) => [agency._id, agency]))
  return matchOf([...unique.values()]) ?? { candidates: named }
}

function matchOf(agencies: Agency[]): AgencyMatch {
  const [first, ...others] = agencies
  if (!first) return null
  return others.length ? { candidates: agencies } : { agency: first }
}

/** Xã Sơn Hà and xã Sơn Hạ fold to one key: the diacritics that were typed tell them apart. */
function bySpelling(agencies: Agency[], text: string): Agency[] {
  const typed = text.normalize('NFC').toLowerCase()
  const same = agencies.filter((agency) =>
    [agency.name, ...agency.aliases].some((name) => typed.includes(placeIn(name))),
  )
  return same.length ? same : agencies
}

function placeIn(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/^(ubnd|sở)\s+(huyện|thành phố|thị xã|thị trấn|xã|phường|đặc khu)?\s*/, '')
    .split(',')[0]
}

/** Who holds an agency's matters on a day: itself, or the successors that exist then, through every reorganisation. */
export async function successorsOn(agency: Agency, on: PlainDate): Promise<Agency[]> {
  if (agency.to === null || on <= agency.to) return [agency]
  if (!agency.successors.length) return []
  const next = await AgencyModel.find({ _id: { $in: agency.successors } }).lean<Agency[]>()
  return (await Promise.all(next.map((one) => successorsOn(one, on)))).flat()
}

/** Who held an agency's matters before it was founded. */
async function predecessorsOn(agency: Agency, on: PlainDate): Promise<Agency[]> {
  if (existsOn(agency, on)) return [agency]
  const before = await AgencyModel.find({ successors: agency._id }).lean<Agency[]>()
  return before.filter((one) => existsOn(one, on))
}
