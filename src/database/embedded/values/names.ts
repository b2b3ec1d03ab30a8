/**
 * Field names are few and come again and again: a small table saves making a new string for each one.
 * Only short ASCII names are kept.
 */
const slots: (string | undefined)[] = new Array(4096).fill(undefined)
const longest = 48

/** The field name in bytes[start, end). */
export function nameAt(bytes: Buffer, start: number, end: number): string {
  const length = end - start
  if (length > longest) return bytes.utf8Slice(start, end)
  let hash = length
  let isAscii = true
  for (let i = start; i < end; i++) {
    const byte = bytes[i]
    if (byte > 127) isAscii = false
    hash = (Math.imul(hash, 31) + byte) | 0
  }
  if (!isAscii) return bytes.utf8Slice(start, end)
  const slot = (hash ^ (hash >>> 12)) & 4095
  const known = slots[slot]
  if (known !== undefined && known.length === length && isSame(known, bytes, start)) return known
  const name = bytes.latin1Slice(start, end)
  slots[slot] = name
  return name
}

function isSame(name: string, bytes: Buffer, start: number): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) !== bytes[start + i]) return false
  return true
}
