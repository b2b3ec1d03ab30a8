import { codeName, commandNotFound, DatabaseError } from '../errors.ts'
import type { Message } from '../framing/message.ts'
import { decodeCommand } from '../values/decode.ts'
import { type Document, documentOf, RawDocument, type Value } from '../values/value.ts'
import { type Request, type Server, type Session, sliceFor } from './request.ts'
import { commands, openCommands } from './table.ts'

/**
 * Does a command and answers its reply; errors become replies too. Undefined when a fail point wants the connection
 * closed.
 */
export async function dispatch(server: Server, session: Session, message: Message): Promise<Document | undefined> {
  try {
    const body = bodyOf(message)
    const failure = await server.failPoints?.meet(nameOf(body), session.appName)
    if (failure === 'close') return undefined
    const reply = await run(server, session, body)
    reply.set('ok', 1)
    for (const [name, value] of failure?.fields ?? []) reply.set(name, value)
    return reply
  } catch (error) {
    return errorReply(server, error)
  }
}

/** The command with its document sequences put in as arrays. Documents to insert stay bytes. */
function bodyOf(message: Message): Document {
  const body = decodeCommand(message.body, 'documents')
  const name = body.keys().next().value
  for (const { identifier, documents } of message.sequences)
    body.set(
      identifier,
      documents.map((bytes) => (name === 'insert' ? new RawDocument(bytes) : decodeCommand(bytes, undefined))),
    )
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
  const database = body.get('$db')
  const request: Request = {
    name,
    database: typeof database === 'string' ? database : 'admin',
    body,
    server,
    session,
    slice: sliceFor(body),
  }
  session.slice = request.slice
  return command(request)
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
