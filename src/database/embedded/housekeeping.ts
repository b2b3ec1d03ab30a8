import type { Collection } from './collection/collection.ts'
import type { Collections } from './collection/collections.ts'
import { readFilter } from './collection/matching/filter.ts'
import { findAtOnce } from './collection/single-write.ts'
import type { Cursors } from './commands/cursors.ts'

const keysAtOnce = 2000
const documentsAtOnce = 200

/** What has to be done from time to time: expired documents, idle cursors, what is left of dropped collections. */
export class Housekeeping {
  private readonly collections: Collections
  private readonly cursors: Cursors
  private readonly log: (line: object) => void
  private timer: NodeJS.Timeout | undefined
  private current: Promise<void> = Promise.resolve()
  private isStopped = false

  constructor(collections: Collections, cursors: Cursors, log: (line: object) => void) {
    this.collections = collections
    this.cursors = cursors
    this.log = log
  }

  /** @param everySeconds as mongod's ttlMonitorSleepSecs, which is 60 */
  start(everySeconds: number): void {
    const sweep = () => {
      this.current = this.current
        .then(() => this.sweep())
        .catch((error: unknown) => {
          this.log({ event: 'database.housekeeping', message: String(error) })
        })
    }
    this.timer = setInterval(sweep, everySeconds * 1000)
    sweep()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    clearInterval(this.timer)
    await this.current
  }

  private async sweep(): Promise<void> {
    this.cursors.closeIdle()
    for (const record of this.collections.catalog.all()) {
      const collection = this.collections.find(record.database, record.name)
      if (collection && !this.isStopped) await this.expire(collection)
    }
    for (const tree of this.collections.catalog.droppedTrees())
      while (!this.isStopped && !(await this.collections.catalog.clearTree(tree, keysAtOnce)));
  }

  /** Deletes what TTL indexes say has expired (manual: "TTL Indexes"). */
  private async expire(collection: Collection): Promise<void> {
    for (const index of collection.indexes) {
      if (index.expireAfterSeconds === undefined || index.fields.length !== 1 || !index.isReady) continue
      const limit = new Date(Date.now() - index.expireAfterSeconds * 1000)
      const filter = readFilter(new Map([[index.fields[0].path, new Map([['$lt', limit]])]]), { now: new Date() })
      const question = { filter, sort: [], skip: 0, limit: documentsAtOnce, hint: index.name }
      for (let deleted = documentsAtOnce; deleted === documentsAtOnce && !this.isStopped; ) {
        deleted = await this.collections.store.write(() => {
          if (collection.isGone) return 0
          const targets = findAtOnce(collection, question) ?? []
          for (const { recordId, bytes } of targets) collection.remove(recordId, bytes)
          return targets.length
        })
      }
    }
  }
}
