/** About how many bytes a value takes in memory; cheap rather than exact. */
export function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length * 2 + 16
  if (Array.isArray(value)) return value.reduce<number>((sum, element) => sum + roughSize(element), 32)
  if (Buffer.isBuffer(value)) return value.length + 32
  if (!(value instanceof Map)) return 16
  let size = 64
  for (const [name, field] of value as ReadonlyMap<string, unknown>) size += name.length + 32 + roughSize(field)
  return size
}
