import { type Collation, collationOf } from '../collection/collation.ts'
import type { Collections } from '../collection/collections.ts'
import type { FilterContext } from '../collection/matching/condition.ts'
import { typeName } from '../collection/matching/type-names.ts'
import type { Slice } from '../collection/slice.ts'
import { DatabaseError, typeMismatch } from '../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../values/numbers.ts'
import { type Document, isDocument, type Value } from '../values/value.ts'
import { constantsOf } from './constants.ts'
import type { Cursors } from './cursors.ts'
import type { FailPoints } from './fail-points.ts'
import type { LogicalSessions } from './logical-sessions.ts'

/** What all commands of a server share. */
export interface Server {
  collections: Collections
  cursors: Cursors
  sessions: LogicalSessions
  log(line: object): void
  startedAt: Date
  /** Undefined where the socket's folder protects the server; else what clients must prove to know. */
  password: string | undefined
  /** Only there in tests of clients. */
  failPoints: FailPoints | undefined
}

/** One connection, as commands see it. */
export interface Session {
  id: number
  isAuthenticated: boolean
  /** What the client's application calls itself. */
  appName: string | undefined
  /** The state of an authentication that is under way. */
  conversation: unknown
  /** The work that is being done for it. */
  slice?: Slice
}

/** A command that has been received. */
export interface Request {
  name: string
  database: string
  body: Document
  server: Server
  session: Session
  slice: Slice
}

/** Answers the fields of a reply; `ok: 1` is added. */
export type Command = (request: Request) => Promise<Document> | Document

/** How many bytes the name of a database with that of a collection may have (Limits and Thresholds). */
const longestNamespace = 255

/** The name of the collection that the command is for. @throws InvalidNamespace (73) */
export function collectionName(request: Request): string {
  const name = request.body.get(request.name)
  if (typeof name !== 'string') throw new DatabaseError(73, `collection name has invalid type ${typeName(name)}`)
  const namespace = `${request.database}.${name}`
  if (name === '' || name.startsWith('.') || name.includes('\0'))
    throw new DatabaseError(73, `Invalid namespace specified '${namespace}'`)
  if (Buffer.byteLength(namespace) > longestNamespace)
    throw new DatabaseError(73, `Fully qualified namespace is too long. Max: ${longestNamespace}`)
  return name
}

/** The collation of a command, or else that of its collection. */
export function collationFor(request: Request, given: Value | undefined, name: string): Collation | undefined {
  if (given !== undefined) return collationOf(given)
  return collationOf(request.server.collections.find(request.database, name)?.record.options.get('collation'))
}

/** What filters and expressions of this command need to know; a statement may have constants of its own. */
export function filterContext(request: Request, collation: Collation | undefined, own?: Value): FilterContext {
  const { now, variables } = constantsOf(request.body)
  return {
    now,
    strings: collation?.compare,
    variables: isDocument(own) ? new Map([...(variables ?? []), ...own]) : variables,
  }
}

/** True when the command wants its documents stored whatever the collection's validator says. */
export function isValidationBypassed({ body }: Request): boolean {
  return body.get('bypassDocumentValidation') === true
}

/** A document field of a command; missing counts as empty. @throws TypeMismatch (14) */
export function documentField(body: Document, name: string): Document {
  const value = body.get(name)
  if (value === undefined || value === null) return new Map()
  if (!isDocument(value)) throw typeMismatch(`BSON field '${name}' is the wrong type, expected type 'object'`)
  return value
}

/** A whole number that is not negative, such as skip; `otherwise` when missing. @throws 14 and 51024 */
export function countField(body: Document, name: string, otherwise: number): number {
  const value = body.get(name)
  if (value === undefined || value === null) return otherwise
  const count = wholeNumber(value) ?? (isNumber(value) ? Math.trunc(toDouble(value)) : undefined)
  if (count === undefined) throw typeMismatch(`BSON field '${name}' is the wrong type, expected a number`)
  if (count < 0) throw new DatabaseError(51024, `BSON field '${name}' value must be >= 0, actual value '${count}'`)
  return count
}

/** An array of documents of a command. @throws TypeMismatch (14) */
export function documentsField(body: Document, name: string): Document[] {
  const value = body.get(name)
  if (!Array.isArray(value)) throw typeMismatch(`BSON field '${name}' is missing or no array`)
  return value.map((entry) => {
    if (!isDocument(entry)) throw typeMismatch(`an entry of '${name}' is no object`)
    return entry
  })
}
