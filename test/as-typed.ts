/** Lists as a browser posts them: with numbered keys (`people[0][name]`), which supertest leaves out. */
export function asTyped(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) && typeof value[0] === 'object' ? Object.fromEntries(value.entries()) : value,
    ]),
  )
}
