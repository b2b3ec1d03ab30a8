import { queryTokens } from '../text/search-tokens.ts'
import type { Agency, AgencyLevel } from './agency.ts'
import { AgencyModel } from './agency.ts'

const pageSize = 50

/** One page of the catalogue in its order: by words of the names, by level, from after an agency on. */
export async function agencyList(chosen: {
  words?: string
  level?: AgencyLevel
  after?: string
}): Promise<{ rows: Agency[]; next: string | null }> {
  const conditions: Record<string, unknown>[] = queryTokens(chosen.words ?? '').map((token) => ({
    search: { $regex: `^${escaped(token)}` },
  }))
  if (chosen.level) conditions.push({ level: chosen.level })
  const mark = chosen.after ? await AgencyModel.findById(chosen.after, { order: 1 }).lean<Agency>() : null
  if (mark)
    conditions.push({ order: { $gte: mark.order }, $or: [{ order: { $gt: mark.order } }, { _id: { $gt: mark._id } }] })
  const found = await AgencyModel.find(conditions.length ? { $and: conditions } : {})
    .sort({ order: 1, _id: 1 })
    .limit(pageSize + 1)
    .lean<Agency[]>()
  const rows = found.slice(0, pageSize)
  return { rows, next: found.length > pageSize ? (rows.at(-1)?._id ?? null) : null }
}

/** The names of some agencies by id. */
export async function agencyNames(ids: string[]): Promise<Map<string, string>> {
  const found = await AgencyModel.find({ _id: { $in: ids } }, { name: 1 }).lean()
  return new Map(found.map((agency) => [agency._id, agency.name]))
}

function escaped(token: string): string {
  return token.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
}
