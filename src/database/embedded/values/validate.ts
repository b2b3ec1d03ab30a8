import { isUtf8 } from 'node:buffer'
import { checkStoredDepth } from './depth.ts'
import { afterValue, invalid } from './sizes.ts'

/** Checks that the bytes are one well-formed document, so that later walks need not fear. @throws 22, 15 */
export function validateDocument(bytes: Buffer): void {
  if (bytes.length < 5 || bytes.readInt32LE(0) !== bytes.length) throw invalid('length of document is wrong')
  walk(bytes, 0, bytes.length, 1)
}

function walk(bytes: Buffer, start: number, limit: number, depth: number): void {
  checkStoredDepth(depth)
  if (start + 5 > limit) throw invalid('document is cut off')
  const end = start + bytes.readInt32LE(start)
  if (end > limit || end < start + 5 || bytes[end - 1] !== 0) throw invalid('length of document is wrong')
  let at = start + 4
  while (at < end - 1) {
    const type = bytes[at++]
    while (at < end && bytes[at] !== 0) at++
    if (at++ >= end) throw invalid('field name is cut off')
    const after = afterValue(bytes, type, at)
    if (after >= end) throw invalid('value goes past the end of its document')
    if (type === 3 || type === 4) walk(bytes, at, after, depth + 1)
    else if (type === 2) {
      if (bytes[after - 1] !== 0) throw invalid('string has no end')
      if (!isUtf8(bytes.subarray(at + 4, after - 1))) throw invalid('text is no UTF-8')
    }
    at = after
  }
  if (at !== end - 1) throw invalid('length of document is wrong')
}
