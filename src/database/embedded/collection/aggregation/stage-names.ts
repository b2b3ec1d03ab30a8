/** The stages that may stand anywhere, or last (manual: "Aggregation Stages"); those that only begin a pipeline are elsewhere. */
export const stageNames = [
  '$match',
  '$project',
  '$set',
  '$addFields',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
  '$redact',
  '$unwind',
  '$group',
  '$sort',
  '$sortByCount',
  '$limit',
  '$skip',
  '$count',
  '$sample',
  '$bucket',
  '$bucketAuto',
  '$lookup',
  '$graphLookup',
  '$facet',
  '$unionWith',
  '$setWindowFields',
  '$densify',
  '$fill',
  '$out',
  '$merge',
] as const

export type StageName = (typeof stageNames)[number]

/** True for the name of such a stage. */
export function isStageName(name: string): name is StageName {
  return (stageNames as readonly string[]).includes(name)
}
