import type { CalendarYear, Law } from '../law/index.ts'
import { builtInCalendar, createLaw } from '../law/index.ts'
import { OfficeModel } from '../offices/index.ts'
import type { CalendarChange } from './calendar-change.ts'
import { CalendarChangeModel, changedYears } from './calendar-change.ts'

/** For so long another process may still count by the calendar that was replaced. */
const rememberedMilliseconds = 2000

const provinces = new Map<string, string>()
const versions = new Map<string, { version: number; until: number }>()
const laws = new Map<string, Law>()

/** The law bound to the calendar in force in the office's province; built once for each version of that calendar. */
export function lawInForce(): (office: string) => Promise<Law> {
  return async (office) => {
    const province = await provinceOf(office)
    return lawOfVersion(province, await versionOf(province))
  }
}

/** Forgets which version is in force: the next question reads it. */
export function forgetCalendar(province: string): void {
  versions.delete(province)
}

/** The calendar of a province as its changes made it, and the changes, oldest first. */
export async function calendarOf(province: string): Promise<{ years: CalendarYear[]; changes: CalendarChange[] }> {
  const changes = await CalendarChangeModel.find({ province }).sort({ version: 1 }).lean<CalendarChange[]>()
  return { years: changedYears(builtInCalendar, changes), changes }
}

/** Offices of one province share its calendar. */
export async function provinceOf(office: string): Promise<string> {
  const known = provinces.get(office)
  if (known !== undefined) return known
  const found = (await OfficeModel.findById(office, { province: 1 }).lean())?.province ?? ''
  if (found) provinces.set(office, found)
  return found
}

async function versionOf(province: string): Promise<number> {
  const known = versions.get(province)
  if (known && known.until > Date.now()) return known.version
  const last = await CalendarChangeModel.findOne({ province }, { version: 1 }).sort({ version: -1 }).lean()
  const version = last?.version ?? 0
  versions.set(province, { version, until: Date.now() + rememberedMilliseconds })
  return version
}

async function lawOfVersion(province: string, version: number): Promise<Law> {
  const key = version === 0 ? '' : `${province} ${version}`
  const known = laws.get(key)
  if (known) return known
  const law = version === 0 ? createLaw() : createLaw((await calendarOf(province)).years)
  laws.set(key, law)
  return law
}
