import { DatabaseError } from '../errors.ts'
import { type Document, documentOf, isDocument } from '../values/value.ts'
import type { Collection } from './collection.ts'
import type { Condition } from './matching/condition.ts'
import { readFilter } from './matching/filter.ts'

const known = new WeakMap<Document, Condition>()

/** A document about to be stored, and the one in whose place it comes. */
interface Candidate {
  after: Document
  before?: Document
}

/**
 * Checks what the collection's options ask of a document (manual: "Schema Validation", "Time Series Collections").
 * @throws DocumentValidationFailure (121) with errInfo, BadValue (2)
 */
export function checkDocument(collection: Collection, isBypassed: boolean, candidate: () => Candidate): void {
  const { options } = collection.record
  const timeSeries = options.get('timeseries')
  if (isDocument(timeSeries)) checkTime(timeSeries, candidate().after)
  const validator = options.get('validator')
  if (isBypassed || !isDocument(validator) || validator.size === 0) return
  if (options.get('validationLevel') === 'off' || options.get('validationAction') === 'warn') return
  const condition = conditionOf(validator)
  const { before, after } = candidate()
  if (condition.matches(after)) return
  const isSpared = options.get('validationLevel') === 'moderate' && before && !condition.matches(before)
  if (!isSpared) throw failure(validator, after)
}

/** Reads a validator, so that a wrong one is refused when it is set. @throws as filters do */
export function conditionOf(validator: Document): Condition {
  let condition = known.get(validator)
  if (!condition) {
    condition = readFilter(validator, { now: new Date() })
    known.set(validator, condition)
  }
  return condition
}

function failure(validator: Document, document: Document): DatabaseError {
  const details = documentOf({ specifiedAs: validator, reason: 'expression did not match' })
  const errInfo = documentOf({ failingDocumentId: document.get('_id'), details })
  return new DatabaseError(121, 'Document failed validation', new Map([['errInfo', errInfo]]))
}

function checkTime(timeSeries: Document, document: Document) {
  const field = String(timeSeries.get('timeField'))
  if (!(document.get(field) instanceof Date))
    throw new DatabaseError(2, `'${field}' must be present and contain a valid BSON UTC datetime value`)
}
