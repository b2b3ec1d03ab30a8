import type { BodyLevel, PlainDate } from '../law/index.ts'
import { officeById } from '../offices/index.ts'
import type { Agency, AgencyLevel } from './agency.ts'
import { AgencyModel, agencyLevels, existsOn } from './agency.ts'

export async function agencyById(id: string): Promise<Agency | null> {
  return AgencyModel.findById(id).lean<Agency>()
}

/** The name of an agency; its id when the catalogue has lost it, so that a page never breaks. */
export async function agencyName(id: string): Promise<string> {
  return (await AgencyModel.findById(id, { name: 1 }).lean())?.name ?? id
}

export interface AgencyGroup {
  level: AgencyLevel
  options: { value: string; label: string }[]
}

/** The bodies that exist on a day, without the office itself, grouped by level: what a select offers. */
export async function agencyOptions(office: string, on: PlainDate): Promise<AgencyGroup[]> {
  const own = (await officeById(office)).agency
  const agencies = await AgencyModel.find({}, { name: 1, level: 1, from: 1, to: 1 }).sort({ order: 1 }).lean<Agency[]>()
  const choosable = agencies.filter((agency) => agency._id !== own && existsOn(agency, on))
  return agencyLevels
    .map((level) => ({
      level,
      options: choosable
        .filter((agency) => agency.level === level)
        .map(({ _id, name }) => ({ value: _id, label: name })),
    }))
    .filter((group) => group.options.length > 0)
}

/** Where a body stands in the order of competence. */
export function bodyLevelOf(agency: Pick<Agency, '_id' | 'level' | 'kind'>): BodyLevel {
  if (agency.level === 'party' || agency.level === 'elected' || agency.level === 'front') return agency.level
  if (agency.level === 'judicial') return agency._id.startsWith('vks') ? 'procuracy' : 'court'
  if (agency.level === 'vertical') return 'ministryBody'
  if (agency.level === 'professional') return 'front'
  if (agency.level === 'district') return 'district'
  if (['commune', 'ward', 'special-zone'].includes(agency.level)) return 'commune'
  if (agency.kind === 'unit') return 'departmentBody'
  return agency.kind === 'people-committee' || agency.kind === 'office-holder' ? 'province' : 'department'
}
