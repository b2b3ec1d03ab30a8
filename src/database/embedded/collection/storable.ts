import { DatabaseError } from '../errors.ts'
import { decodeDocument, decodeFields } from '../values/decode.ts'
import { encodeForStorage } from '../values/encode.ts'
import { validateDocument } from '../values/validate.ts'
import { BSONRegExp, BsonUndefined, type Document, isDocument, type Maybe, ObjectId } from '../values/value.ts'
import { idFirst } from './updating/update.ts'

const onlyId = new Map([['_id', null]])
const idName = Buffer.from('_id\0')

/** The bytes under which a client's document is stored: well-formed, `_id` first, made if missing. @throws 22, 15, 53 */
export function storableBytes(bytes: Buffer): Buffer {
  validateDocument(bytes)
  const isIdFirst = bytes.length > 9 && bytes.compare(idName, 0, 4, 5, 9) === 0
  if (!isIdFirst) {
    const document = decodeDocument(bytes)
    const id = document.get('_id') ?? (document.has('_id') ? null : new ObjectId())
    checkId(id)
    return encodeForStorage(idFirst(document, id))
  }
  checkId(decodeFields(bytes, onlyId).get('_id'))
  return bytes
}

/** The bytes of a document that was made here, by an update. @throws 10334, 53 */
export function encodedForStorage(document: Document): Buffer {
  checkId(document.get('_id'))
  return encodeForStorage(document)
}

function checkId(id: Maybe) {
  if (Array.isArray(id) || id instanceof BSONRegExp || id instanceof BsonUndefined)
    throw new DatabaseError(53, `The '_id' value cannot be of type ${Array.isArray(id) ? 'array' : 'regex'}`)
  const dollar = isDocument(id) ? [...id.keys()].find((name) => name.startsWith('$')) : undefined
  if (dollar !== undefined)
    throw new DatabaseError(52, `_id fields may not contain '$'-prefixed fields: ${dollar} is not valid for storage.`)
}
