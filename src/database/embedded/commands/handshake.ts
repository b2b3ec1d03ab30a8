import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'
import type { Command, Request } from './request.ts'

/** The version whose commands these are; hello and buildInfo have to agree. */
export const serverVersion = '8.0.0'
const versionArray = [8, 0, 0, 0]
const wireVersion = 25

/** https://www.mongodb.com/docs/v7.0/reference/command/hello/ as of a standalone server */
export const hello: Command = (request) => documentOf({ isWritablePrimary: true, ...greeting(request) })

/** The legacy name; also answered to OP_QUERY. */
export const isMaster: Command = (request) => documentOf({ ismaster: true, ...greeting(request) })

/** Without topologyVersion the driver asks every 10 s instead of waiting for a stream of answers. */
function greeting(request: Request): Record<string, Value> {
  noteApplication(request)
  const mechanisms: Record<string, Value> = request.body.has('saslSupportedMechs')
    ? { saslSupportedMechs: ['SCRAM-SHA-256'] }
    : {}
  return {
    helloOk: true,
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: request.session.id,
    minWireVersion: 0,
    maxWireVersion: wireVersion,
    readOnly: false,
    ...mechanisms,
  }
}

function noteApplication({ body, session }: Request) {
  const client = body.get('client')
  const application = isDocument(client) ? client.get('application') : undefined
  const name = isDocument(application) ? application.get('name') : undefined
  if (typeof name === 'string') session.appName = name
}

export const buildInfo: Command = () =>
  documentOf({
    version: serverVersion,
    versionArray,
    gitVersion: 'embedded',
    modules: [],
    bits: 64,
    debug: false,
    maxBsonObjectSize: 16 * 1024 * 1024,
    storageEngines: ['lmdb'],
  })

export const ping: Command = () => new Map()

export const whatsMyUri: Command = (request) => documentOf({ you: `connection ${request.session.id}` })

export const connectionStatus: Command = () =>
  documentOf({ authInfo: documentOf({ authenticatedUsers: [], authenticatedUserRoles: [] }) })

/** https://www.mongodb.com/docs/v7.0/reference/command/serverStatus/, a small part of it */
export const serverStatus: Command = ({ server }) => {
  const uptime = (Date.now() - server.startedAt.getTime()) / 1000
  return documentOf({
    host: 'embedded',
    version: serverVersion,
    process: 'mongod',
    pid: process.pid,
    uptime,
    localTime: new Date(),
    metrics: documentOf({ cursor: documentOf({ open: documentOf({ total: server.cursors.size }) }) }),
    storageEngine: documentOf({ name: 'lmdb', persistent: true }),
  })
}

const parameters: Document = documentOf({
  featureCompatibilityVersion: documentOf({ version: '8.0' }),
  authenticationMechanisms: ['SCRAM-SHA-256'],
})

export const getParameter: Command = ({ body }) => {
  if (body.get('getParameter') === '*') return new Map(parameters)
  return new Map([...parameters].filter(([name]) => body.has(name)))
}

export const getCommandLineOptions: Command = () => documentOf({ argv: [], parsed: new Map() })

export const hostInfo: Command = () => documentOf({ system: documentOf({ hostname: 'embedded' }) })

export const getLog: Command = () => documentOf({ totalLinesWritten: 0, log: [] })
