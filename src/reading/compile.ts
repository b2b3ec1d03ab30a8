/** A pattern without diacritics, its parts put in. */
export function expanded(pattern: string, parts: Record<string, string>): string {
  return unmarked(pattern.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => parts[name] ?? whole))
}

/** A pattern ready for folded text; finds every match. */
export function compiled(pattern: string, parts: Record<string, string> = {}): RegExp {
  return new RegExp(expanded(pattern, parts), 'g')
}

/** Without diacritics, case kept: what folds a pattern and leaves its signs alone. */
export function unmarked(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd')
}
