import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { BSON } from 'mongodb'

/** Any document. */
export type Fields = Record<string, unknown>

/** When a file or a test applies; each of the given conditions has to hold. */
export interface Requirement {
  minServerVersion?: string
  maxServerVersion?: string
  topologies?: string[]
  serverParameters?: Fields
  auth?: boolean
  serverless?: 'require' | 'forbid' | 'allow'
  csfle?: unknown
}

export interface CollectionData {
  databaseName: string
  collectionName: string
  createOptions?: Fields
  documents?: Fields[]
}

export interface ExpectedError {
  isError?: boolean
  isClientError?: boolean
  errorContains?: string
  errorCode?: number
  errorCodeName?: string
  errorLabelsContain?: string[]
  errorLabelsOmit?: string[]
  errorResponse?: Fields
  writeErrors?: Record<string, Fields>
  writeConcernErrors?: Fields[]
  expectResult?: unknown
}

export interface Operation {
  name: string
  object: string
  arguments?: Fields
  expectResult?: unknown
  expectError?: ExpectedError
  saveResultAsEntity?: string
  ignoreResultAndError?: boolean
}

export interface ExpectedEvents {
  client: string
  eventType?: string
  events: Record<string, Fields>[]
  ignoreExtraEvents?: boolean
}

/** `{ client: {…} }`, `{ database: {…} }` and so on. */
export type EntityDescription = Record<string, Fields & { id: string }>

export interface Test {
  description: string
  skipReason?: string
  runOnRequirements?: Requirement[]
  operations: Operation[]
  expectEvents?: ExpectedEvents[]
  outcome?: CollectionData[]
}

/** A test file (mongodb/specifications: source/unified-test-format). */
export interface TestFile {
  /** Its path within the folder, such as `crud/tests/unified/find.json`. */
  path: string
  description: string
  runOnRequirements?: Requirement[]
  createEntities?: EntityDescription[]
  initialData?: CollectionData[]
  tests: Test[]
}

/** Where the test files are. */
export const folder = resolve(process.env.MONGODB_SPECS ?? join('..', 'shared', 'data', 'mongodb-specifications'))

/** All test files, by path; empty where the folder is absent. */
export function readTestFiles(): TestFile[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
  return paths.sort().map(readTestFile)
}

function readTestFile(path: string): TestFile {
  const content: Omit<TestFile, 'path'> = BSON.EJSON.parse(readFileSync(path, 'utf8'))
  return { ...content, path: relative(folder, path) }
}
