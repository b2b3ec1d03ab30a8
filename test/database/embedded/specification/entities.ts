import {
  type AbstractCursor,
  ClientSession,
  type Collection,
  type Db,
  GridFSBucket,
  MongoClient,
  type MongoClientOptions,
} from 'mongodb'
import { Observer } from './events.ts'
import type { EntityDescription, Fields } from './format.ts'
import type { Known } from './known.ts'

/** The named things that a test works with. */
export class Entities implements Known {
  private readonly uri: string
  private readonly all = new Map<string, unknown>()
  private readonly observers = new Map<string, Observer>()
  private readonly sessionIds = new Map<string, unknown>()

  constructor(uri: string) {
    this.uri = uri
  }

  /** Makes one of each description, in order. */
  create(descriptions: EntityDescription[]): void {
    for (const description of descriptions) {
      const [kind, fields] = Object.entries(description)[0]
      const maker = this.makers[kind]
      if (!maker) throw new Error(`the runner does not know entities of kind ${kind}`)
      this.set(fields.id, maker(fields))
    }
  }

  set(id: string, value: unknown): void {
    this.all.set(id, value)
  }

  value(id: string): unknown {
    if (!this.all.has(id)) throw new Error(`there is no entity ${id}`)
    return this.all.get(id)
  }

  sessionId(id: string): unknown {
    return this.sessionIds.get(id)
  }

  client(id: string): MongoClient {
    return this.value(id) as MongoClient
  }

  database(id: string): Db {
    return this.value(id) as Db
  }

  collection(id: string): Collection {
    return this.value(id) as Collection
  }

  bucket(id: string): GridFSBucket {
    return this.value(id) as GridFSBucket
  }

  session(id: string): ClientSession {
    return this.value(id) as ClientSession
  }

  cursor(id: string): AbstractCursor {
    return this.value(id) as AbstractCursor
  }

  observer(client: string): Observer {
    return this.observers.get(client)!
  }

  stopObserving(): void {
    for (const observer of this.observers.values()) observer.stop()
  }

  /** Ends sessions and closes clients. */
  async close(): Promise<void> {
    const values = [...this.all.values()]
    for (const value of values) if (value instanceof ClientSession) await value.endSession()
    for (const value of values) if (value instanceof MongoClient) await value.close()
  }

  private readonly makers: Record<string, (fields: Fields & { id: string }) => unknown> = {
    client: (fields) => this.makeClient(fields),
    database: ({ client, databaseName, databaseOptions }) =>
      this.client(String(client)).db(String(databaseName), databaseOptions as object),
    collection: ({ database, collectionName, collectionOptions }) =>
      this.database(String(database)).collection(String(collectionName), collectionOptions as object),
    bucket: ({ database, bucketOptions }) => new GridFSBucket(this.database(String(database)), bucketOptions as object),
    session: ({ id, client, sessionOptions }) => {
      const session = this.client(String(client)).startSession(sessionOptions as object)
      this.sessionIds.set(id, session.id)
      return session
    },
  }

  private makeClient(fields: Fields & { id: string }): MongoClient {
    const options: MongoClientOptions = {
      ...(fields.uriOptions as object),
      monitorCommands: true,
      serverSelectionTimeoutMS: 5000,
    }
    if (fields.serverApi) options.serverApi = fields.serverApi as MongoClientOptions['serverApi']
    const client = new MongoClient(this.uri, options)
    const types = (fields.observeEvents ?? []) as string[]
    this.observers.set(fields.id, new Observer(client, types, (fields.ignoreCommandMonitoringEvents ?? []) as string[]))
    return client
  }
}
