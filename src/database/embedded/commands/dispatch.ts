import { Slice } from '../collection/slice.ts'
import { codeName, commandNotFound, DatabaseError } from '../errors.ts'
import { longestMessage, type Message } from '../framing/message.ts'
import { decodeCommand } from '../values/decode.ts'
import { encodeDocument } from '../values/encode.ts'
import { type Document, documentOf, isDocument, type Maybe, RawDocument, type Value } from '../values/value.ts'
import { checkFields, maxTimeOf } from './fields.ts'
import type { Request, Server, Session } from './request.ts'
import { commands, openCommands } from './table.ts'

/** What goes beside the body into the frame of a reply, with room to spare. */
const frameBytes = 64

/**
 * Does a command and answers the bytes of its reply; errors become replies too. Undefined when a fail point wants the
 * connection closed.
 */
export async function dispatch(server: Server, session: Session, message: Message): Promise<Buffer | undefined> {
  try {
    const body = bodyOf(message)
    if (message.isLegacy && !legacyCommands.has(nameOf(body))) throw tooOld(nameOf(body))
    const failure = await server.failPoints?.meet(nameOf(body), session.appName)
    if (failure === 'close') return undefined
    const reply = await run(server, session, body)
    reply.set('ok', 1)
    for (const [name, value] of failure?.fields ?? []) reply.set(name, value)
    return encodeReply(reply)
  } catch (error) {
    return encodeDocument(errorReply(server, error))
  }
}

/** @throws BSONObjectTooLarge (10334) for what no frame can carry */
function encodeReply(reply: Document): Buffer {
  const bytes = encodeDocument(reply)
  if (bytes.length > longestMessage - frameBytes)
    throw new DatabaseError(10334, `the reply of ${bytes.length} bytes is too large`)
  return bytes
}

/** Greetings may still come as OP_QUERY, nothing else (manual: "Legacy Opcodes"). */
const legacyCommands = new Set(['hello', 'isMaster', 'ismaster'])

function tooOld(name: string): DatabaseError {
  return new DatabaseError(
    352,
    `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade. ` +
      'For more details see https://dochub.mongodb.org/core/legacy-opcode-removal',
  )
}

/** The command with its document sequences put in as arrays. Documents to insert stay bytes. */
function bodyOf(message: Message): Document {
  const body = decodeCommand(message.body, 'documents')
  const name = body.keys().next().value
  for (const { identifier, documents } of message.sequences) {
    if (body.has(identifier)) throw new DatabaseError(40433, `Duplicate field '${identifier}' of a document sequence`)
    body.set(
      identifier,
      documents.map((bytes) => (name === 'insert' ? new RawDocument(bytes) : decodeCommand(bytes, undefined))),
    )
  }
  if (!message.isLegacy && !body.has('$db')) throw new DatabaseError(40571, 'OP_MSG requests require a $db argument')
  return body
}

function nameOf(body: Document): string {
  return body.keys().next().value ?? ''
}

async function run(server: Server, session: Session, body: Document): Promise<Document> {
  const name = nameOf(body)
  const command = commands.get(name)
  if (!command) throw commandNotFound(name)
  if (server.password !== undefined && !session.isAuthenticated && !openCommands.has(name))
    throw new DatabaseError(13, `Command ${name} requires authentication`)
  if (body.has('txnNumber'))
    throw new DatabaseError(20, 'Transaction numbers are only allowed on a replica set member or mongos')
  checkFields(name, body)
  checkReadConcern(body.get('readConcern'))
  server.sessions.touch(body.get('lsid'))
  const request: Request = {
    name,
    database: databaseOf(body),
    body,
    server,
    session,
    slice: new Slice(maxTimeOf(body)),
  }
  session.slice = request.slice
  return command(request)
}

/** Only replica sets have the history that these levels read (manual: "Read Concern"). @throws NotAReplicaSet (123) */
function checkReadConcern(concern: Maybe) {
  const level = isDocument(concern) ? concern.get('level') : undefined
  if (level === 'snapshot' || level === 'linearizable')
    throw new DatabaseError(123, 'node needs to be a replica set member to use read concern')
}

/** OP_QUERY has no `$db`; greetings do not need it. @throws InvalidNamespace (73) */
function databaseOf(body: Document): string {
  const name = body.get('$db') ?? 'admin'
  if (typeof name !== 'string' || name === '' || Buffer.byteLength(name) > 63 || /[/\\. "$\0]/.test(name))
    throw new DatabaseError(73, `Invalid database name: '${typeof name === 'string' ? name : ''}'`)
  return name
}

function errorReply(server: Server, error: unknown): Document {
  if (error instanceof DatabaseError) {
    const details = Object.fromEntries(error.details as ReadonlyMap<string, Value>)
    return documentOf({ ok: 0, errmsg: error.message, code: error.code, codeName: codeName(error.code), ...details })
  }
  server.log({ event: 'database.bug', message: String(error), stack: error instanceof Error ? error.stack : undefined })
  const message = error instanceof Error ? error.message : String(error)
  return documentOf({ ok: 0, errmsg: `internal error: ${message}`, code: 1, codeName: codeName(1) })
}
