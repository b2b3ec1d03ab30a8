import { MongoBulkWriteError, MongoClientBulkWriteError, MongoError, MongoServerError } from 'mongodb'
import { partialResultOf } from './driver-gaps.ts'
import type { ExpectedError, Fields } from './format.ts'
import type { Known } from './known.ts'
import { differences } from './matching.ts'
import { mismatch } from './sameness.ts'

/** In what an error differs from the one expected. */
export function differencesOfError(expected: ExpectedError, error: Error, known: Known): string[] {
  const server = serverErrorOf(error)
  const found: string[] = []
  const check = (isRight: boolean, text: string) => {
    if (!isRight) found.push(`${text} (got ${error.name}: ${error.message})`)
  }
  if (expected.isClientError !== undefined)
    check((server === undefined) === expected.isClientError, `expected isClientError ${expected.isClientError}`)
  if (expected.errorContains !== undefined)
    check(contains(error.message, expected.errorContains), `expected the message to have '${expected.errorContains}'`)
  if (expected.errorCode !== undefined)
    check(server?.code === expected.errorCode, `expected code ${expected.errorCode}`)
  if (expected.errorCodeName !== undefined)
    check(server?.codeName === expected.errorCodeName, `expected codeName ${expected.errorCodeName}`)
  for (const label of expected.errorLabelsContain ?? []) check(hasLabel(error, label), `expected label ${label}`)
  for (const label of expected.errorLabelsOmit ?? []) check(!hasLabel(error, label), `did not expect label ${label}`)
  if (expected.errorResponse) found.push(...differencesOfResponse(expected.errorResponse, server, known))
  if (expected.writeErrors || expected.writeConcernErrors) found.push(...differencesOfBulk(expected, error, known))
  if ('expectResult' in expected)
    found.push(...differences(expected.expectResult, partialResultOf(error), known, 'root', 'partial result'))
  return found
}

/** What the server answered, where it is behind the error. */
function serverErrorOf(error: Error): MongoServerError | undefined {
  if (error instanceof MongoClientBulkWriteError)
    return error.cause instanceof MongoServerError ? error.cause : firstWriteError(error)
  if (error instanceof MongoBulkWriteError && error.errorResponse instanceof MongoServerError)
    return error.errorResponse
  return error instanceof MongoServerError ? error : undefined
}

function firstWriteError(error: MongoClientBulkWriteError): MongoServerError | undefined {
  return error.writeErrors.size > 0 || error.writeConcernErrors.length > 0 ? error : undefined
}

function differencesOfResponse(expected: Fields, server: MongoServerError | undefined, known: Known): string[] {
  const response = server?.errorResponse ?? server
  return differences(expected, response, known, 'root', 'error response')
}

function differencesOfBulk(expected: ExpectedError, error: Error, known: Known): string[] {
  if (!(error instanceof MongoClientBulkWriteError))
    return [mismatch('error', 'an error of client.bulkWrite', error.name)]
  const { writeErrors = {}, writeConcernErrors = [] } = expected
  const found: string[] = []
  if (Object.keys(writeErrors).length !== error.writeErrors.size)
    found.push(mismatch('writeErrors', Object.keys(writeErrors), [...error.writeErrors.keys()]))
  for (const [index, one] of Object.entries(writeErrors))
    found.push(...differences(one, error.writeErrors.get(Number(index)), known, 'root', `writeErrors.${index}`))
  if (writeConcernErrors.length !== error.writeConcernErrors.length)
    found.push(mismatch('writeConcernErrors', writeConcernErrors, error.writeConcernErrors))
  writeConcernErrors.forEach((one, index) => {
    found.push(...differences(one, error.writeConcernErrors[index], known, 'root', `writeConcernErrors[${index}]`))
  })
  return found
}

function contains(text: string, part: string): boolean {
  return text.toLowerCase().includes(part.toLowerCase())
}

function hasLabel(error: Error, label: string): boolean {
  const labelled = error instanceof MongoClientBulkWriteError ? (error.cause ?? error) : error
  return labelled instanceof MongoError && labelled.hasErrorLabel(label)
}
