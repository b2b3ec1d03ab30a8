/** Bytes of a stored field: a lean read gives the driver's Binary, a hydrated one a Buffer. */
export function storedBytes(value: unknown): Buffer {
  if (Buffer.isBuffer(value)) return value
  return Buffer.from((value as { buffer: Uint8Array }).buffer)
}
