import type { Office } from '../offices/index.ts'
import { OfficeModel } from '../offices/index.ts'

/** What citizens are told of an office. */
export type PublicOffice = Pick<Office, '_id' | 'name' | 'phone' | 'hours' | 'agency' | 'parent'>

const freshFor = 60_000
let read: { at: number; offices: Promise<PublicOffice[]> } | null = null

/**
 * Every office of the installation, read at most once a minute: a burst of look-ups does not ask for it.
 * @param needed one that must be among them, though it was opened a moment ago
 */
export async function publicOffices(needed?: string): Promise<PublicOffice[]> {
  const known = await knownOffices()
  if (!needed || known.some((office) => office._id === needed)) return known
  read = null
  return knownOffices()
}

function knownOffices(): Promise<PublicOffice[]> {
  if (!read || performance.now() - read.at > freshFor) {
    const offices = OfficeModel.find({}, { name: 1, phone: 1, hours: 1, agency: 1, parent: 1 })
      .sort({ createdAt: 1 })
      .lean<PublicOffice[]>()
      .exec()
    read = { at: performance.now(), offices }
    offices.catch(() => {
      read = null
    })
  }
  return read.offices
}

/** The office that a page without a known code speaks for: the one on top. */
export async function topOffice(): Promise<PublicOffice | undefined> {
  const offices = await publicOffices()
  return offices.find((office) => office.parent === null) ?? offices[0]
}
