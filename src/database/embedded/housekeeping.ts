import type { Collection } from './collection/collection.ts'
import type { Collections } from './collection/collections.ts'
import { readFilter } from './collection/matching/filter.ts'
import { findAtOnce } from './collection/single-write.ts'
import type { Cursors } from './commands/cursors.ts'
import { isNumber, toDouble } from './values/numbers.ts'
import { isDocument } from './values/value.ts'

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

  /** Deletes what has expired (manual: "TTL Indexes"; "Set up Automatic Removal for Time Series Collections"). */
  private async expire(collection: Collection): Promise<void> {
    for (const { path, seconds, hint } of expiriesOf(collection)) {
      const limit = new Date(Date.now() - seconds * 1000)
      const filter = readFilter(new Map([[path, new Map([['$lt', limit]])]]), { now: new Date() })
      const question = { filter, sort: [], skip: 0, limit: documentsAtOnce, hint }
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

interface Expiry {
  path: string
  seconds: number
  hint: string | undefined
}

/** The dates after which documents go. Without an index the oldest documents come first, as they were inserted. */
function expiriesOf(collection: Collection): Expiry[] {
  const expiries = collection.indexes.flatMap((index): Expiry[] => {
    const { expireAfterSeconds: seconds, fields, isReady, name } = index
    return seconds === undefined || fields.length !== 1 || !isReady
      ? []
      : [{ path: fields[0].path, seconds, hint: name }]
  })
  const { options } = collection.record
  const seconds = options.get('expireAfterSeconds')
  if (!isNumber(seconds)) return expiries
  const timeSeries = options.get('timeseries')
  const path = isDocument(timeSeries) ? String(timeSeries.get('timeField')) : '_id'
  return [...expiries, { path, seconds: toDouble(seconds), hint: undefined }]
}
