import type { ToolDatabase } from '../open-database.ts'
import { say } from '../say.ts'

/** Gives free space back: of the embedded file as a whole, of MongoDB collection by collection. */
export async function compactDatabase({ client, db, embedded }: ToolDatabase): Promise<void> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).filter(({ type }) => type !== 'view')
  if (names.length === 0) return say('There is nothing to compact.')
  if (!embedded) {
    for (const { name } of names) {
      const { bytesFreed } = await db.command({ compact: name })
      say(`${name}: ${bytesFreed ?? 0} bytes freed`)
    }
    return
  }
  const size = async () => (await client.db('admin').command({ storeStats: 1 })).bytes
  const before = await size()
  await db.command({ compact: names[0].name })
  say(`${before} bytes before, ${await size()} bytes after.`)
}
