import { DatabaseError } from '../../errors.ts'

const writing = new Set(['$out', '$merge'])
const starting = new Set([
  '$collStats',
  '$currentOp',
  '$documents',
  '$indexStats',
  '$listLocalSessions',
  '$changeStream',
])
const notInFacet = new Set([...starting, ...writing, '$facet'])
const codesWithin: Record<string, number> = { $lookup: 51047, $unionWith: 31441 }

/**
 * Stages that write come last, those that bring documents come first, and stages with pipelines of their own do not
 * take all of them (manual: the page of each stage). @param outer the stage that the pipeline is in
 * @throws 40601, 40602, 40600, 51047, 31441
 */
export function checkOrder(names: readonly string[], outer?: string): void {
  names.forEach((name, place) => {
    if (outer === '$facet' && notInFacet.has(name))
      throw new DatabaseError(40600, `${name} is not allowed to be used within a $facet stage`)
    if (outer && writing.has(name))
      throw new DatabaseError(codesWithin[outer] ?? 40600, `${name} is not allowed within a ${outer}'s sub-pipeline`)
    if (writing.has(name) && place < names.length - 1)
      throw new DatabaseError(40601, `${name} can only be the final stage in the pipeline`)
    if (starting.has(name) && place > 0)
      throw new DatabaseError(40602, `${name} is only valid as the first stage in a pipeline`)
  })
}
