import type { AnyClientBulkWriteModel, Document } from 'mongodb'
import { withNullIds, withoutAdditions } from '../driver-gaps.ts'
import type { Entities } from '../entities.ts'
import type { Fields, Operation } from '../format.ts'

/** client.bulkWrite: each model is `{ name: { … } }`. */
export async function clientBulkWrite(given: Fields, { object }: Operation, entities: Entities): Promise<unknown> {
  const { models, ...options } = withNullIds(given)
  const named = (models as Record<string, Fields>[]).map((model) => {
    const [name, fields] = Object.entries(model)[0]
    return { name, ...fields } as unknown as AnyClientBulkWriteModel<Document>
  })
  const result = await entities.client(object).bulkWrite(named, options)
  return withoutAdditions({ ...result })
}
