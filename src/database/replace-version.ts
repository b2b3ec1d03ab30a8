import type { Model } from 'mongoose'
import { Stale } from '../errors.ts'

/**
 * Stores what an act makes of a record, in the place of the version that it was made from.
 * @param seen the version that the actor saw; null where the act does not depend on what was seen
 * @throws Stale when somebody else changed the record since it was seen, or since it was read; and whatever `make` refuses
 */
export async function replaceVersion<Stored extends { _id: string; version: number }>(
  model: Model<Stored>,
  { before, seen }: { before: Stored; seen: number | null },
  make: () => Promise<Stored>,
): Promise<Stored> {
  if (seen !== null && seen !== before.version) throw new Stale(before.version)
  const after = await make()
  const stored = await model.replaceOne({ _id: before._id, version: before.version } as never, after as never)
  if (stored.modifiedCount === 0) throw new Stale(before.version + 1)
  return after
}
