/** Whether a write failed because a unique index already holds its key (MongoDB 11000), and which index fields. */
export function duplicateKeyOf(error: unknown): string[] | null {
  if (typeof error !== 'object' || error === null) return null
  const { code, keyPattern } = error as { code?: unknown; keyPattern?: Record<string, unknown> }
  return code === 11000 ? Object.keys(keyPattern ?? {}) : null
}
