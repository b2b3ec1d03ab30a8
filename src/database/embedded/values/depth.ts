import { DatabaseError } from '../errors.ts'

/**
 * How deep a document may be nested, itself counted: what is stored (mongod's 180; the manual promises 100), and what
 * goes over the wire (200).
 */
const deepestStored = 180
const deepestSent = 200

/** @throws Overflow (15) */
export function checkStoredDepth(level: number): void {
  if (level > deepestStored)
    throw new DatabaseError(15, `cannot store a document that exceeds ${deepestStored} levels of nesting`)
}

/** @throws Overflow (15) */
export function checkSentDepth(level: number): void {
  if (level > deepestSent) throw new DatabaseError(15, `BSONObj exceeds maximum nested object depth: ${deepestSent}`)
}
