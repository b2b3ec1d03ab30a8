/**
 * Lower case, without diacritics, đ as d, white space single: what two writings of one name share.
 * "NGUYỄN  Đức" and "nguyen duc" both fold to "nguyen duc". Idempotent.
 */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The words of a text, folded, without punctuation: letters, digits, and `/` inside numbers of documents. */
export function words(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)*/gu) ?? []
}
