import type { MongoClient } from 'mongodb'
import { differencesOfData, load } from './data.ts'
import { Entities } from './entities.ts'
import { differencesOfError } from './expected-errors.ts'
import { clearFailPoints } from './fail-points.ts'
import type { Fields, Operation, Test, TestFile } from './format.ts'
import { differences, differencesOfList } from './matching.ts'
import { runOperation } from './operations/operations.ts'

/** Operations that answer an iterable: each of its documents is matched as a root. */
const iterables = new Set(['aggregate', 'find', 'listCollections', 'listDatabases', 'listIndexes', 'runCursorCommand'])

/**
 * Runs one test (unified test format, "Test Runner Implementation"). Answers in what the server or the driver did
 * otherwise than expected; empty when the test passes.
 */
export async function runTest(file: TestFile, test: Test, uri: string, internal: MongoClient): Promise<string[]> {
  try {
    return await runSteps(file, test, uri, internal)
  } catch (error) {
    return [`the runner could not go on: ${error instanceof Error ? error.stack : String(error)}`]
  }
}

async function runSteps(file: TestFile, test: Test, uri: string, internal: MongoClient): Promise<string[]> {
  const entities = new Entities(uri)
  try {
    await load(internal, file.initialData ?? [])
    entities.create(file.createEntities ?? [])
    for (const operation of test.operations) {
      const found = await check(operation, entities, internal)
      if (found.length > 0) return found.map((text) => `${operation.name}: ${text}`)
    }
    entities.stopObserving()
    const events = (test.expectEvents ?? []).flatMap((expected) =>
      entities.observer(expected.client).differences(expected, entities),
    )
    return [...events, ...(await differencesOfData(internal, test.outcome ?? [], entities))]
  } finally {
    await clearFailPoints(internal, failPointsOf(test))
    await entities.close()
  }
}

function failPointsOf(test: Test): Set<string> {
  const points = test.operations.flatMap(({ arguments: given }) =>
    given?.failPoint ? [given.failPoint as Fields] : [],
  )
  return new Set(points.map((point) => String(point.configureFailPoint)))
}

async function check(operation: Operation, entities: Entities, internal: MongoClient): Promise<string[]> {
  const { expectError } = operation
  let result: unknown
  try {
    result = await runOperation(operation, entities, internal)
  } catch (error) {
    if (operation.ignoreResultAndError) return []
    if (!(error instanceof Error)) throw error
    return expectError
      ? differencesOfError(expectError, error, entities)
      : [`unexpected ${error.name}: ${error.message}`]
  }
  if (operation.ignoreResultAndError) return []
  if (expectError) return ['this should have failed']
  if (operation.saveResultAsEntity) entities.set(operation.saveResultAsEntity, result)
  if (!('expectResult' in operation)) return []
  const { expectResult, name } = operation
  if (iterables.has(name) && Array.isArray(expectResult)) return differencesOfList(expectResult, result, entities)
  return differences(expectResult, result, entities, 'root', 'result')
}
