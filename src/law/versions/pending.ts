import type { RuleFamily } from './law-rule.ts'

/**
 * Families whose texts, or whose citations by date, are not all written yet. For them `noText`, `unreadWords`,
 * `citesBeforeInForce`, `citesAfterItEnded` and `clockNotInForce` are told but do not stop the start.
 */
export const pendingFamilies: readonly RuleFamily[] = []
