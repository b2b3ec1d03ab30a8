import { fold } from '../text/fold.ts'
import { searchTokens } from '../text/search-tokens.ts'
import type { Agency } from './agency.ts'
import { AgencyModel, agencyLevels } from './agency.ts'
import { keysOfBody } from './body-keys.ts'
import catalogue from './data/agencies-quang-ngai.json' with { type: 'json' }

interface WrittenAgency {
  id: string
  name: string
  level: string
  kind: string
  from: string | null
  to: string | null
  successor: string | string[] | null
  parent: string | null
  subjects?: string[]
  remote?: string
}

/** Fills the catalogue at the first start: bodies of the province and the communes that ended on 2025-06-30. */
export async function loadAgencies(): Promise<void> {
  if (await AgencyModel.exists({})) return
  const written = catalogue.agencies as WrittenAgency[]
  await AgencyModel.insertMany([...written.map(agencyOf), ...oldCommunes()], { ordered: false })
}

/** An agency with the fields that are computed from its names. */
export function withKeys(agency: Omit<Agency, 'keys' | 'search' | 'order'>): Agency {
  const names = [agency.name, ...agency.aliases]
  return {
    ...agency,
    keys: keysOfBody(names),
    search: searchTokens({ texts: names, names: [], numbers: [] }),
    order: `${String(agencyLevels.indexOf(agency.level)).padStart(2, '0')} ${fold(agency.name)}`,
  }
}

function agencyOf(written: WrittenAgency): Agency {
  return withKeys({
    _id: written.id,
    name: written.name,
    level: written.level as Agency['level'],
    kind: written.kind as Agency['kind'],
    parent: written.parent,
    subjects: written.subjects ?? [],
    from: written.from,
    to: written.to,
    successors: [written.successor ?? []].flat(),
    remote: (written.remote ?? null) as Agency['remote'],
    aliases: aliasesOf(written),
  })
}

/** A name in brackets is another name; "Văn phòng Tỉnh ủy" stands for the provincial Party committee. */
function aliasesOf({ name }: WrittenAgency): string[] {
  const inBrackets = /\(([^)]+)\)/.exec(name)?.[1]
  return inBrackets && !/^(thuộc|tại|trong) /.test(inBrackets) ? [inBrackets] : []
}

/** A commune that was divided stands in the list once for each successor. */
function oldCommunes(): Agency[] {
  const byId = new Map<string, Agency>()
  for (const written of catalogue.oldCommunes) {
    const commune = oldCommuneOf(written)
    const known = byId.get(commune._id)
    if (known) known.successors.push(...commune.successors)
    else byId.set(commune._id, commune)
  }
  return [...byId.values()]
}

function oldCommuneOf(written: (typeof catalogue.oldCommunes)[number]): Agency {
  const place = `${written.old[0].toLowerCase()}${written.old.slice(1)}`
  const district = `${written.district[0].toLowerCase()}${written.district.slice(1)}`
  return withKeys({
    _id: `xa-cu-${written.oldCode}`,
    name: `UBND ${place}`,
    level: written.old.startsWith('Phường') ? 'ward' : 'commune',
    kind: 'people-committee',
    parent: districtId(district),
    subjects: [],
    from: null,
    to: written.to,
    successors: [written.successor],
    remote: null,
    aliases: [`UBND ${place}, ${district}`],
  })
}

function districtId(district: string): string {
  return `ubnd-${fold(district).replace(/[^a-z0-9]+/g, '-')}`
}
