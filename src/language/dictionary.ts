/** Named values that a sentence needs, already formatted where the format matters (dates, groups of digits). */
export type Values = Record<string, string | number>

/**
 * One file of texts: dotted key → whole sentence. `{name}` is replaced by the value of that name;
 * a function serves where a count changes the words (English plurals).
 */
export type Dictionary = Record<string, string | ((values: Values) => string)>
