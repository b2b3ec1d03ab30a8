/** Addresses of the rules; a leaf that imports nothing. */
export const rulesPath = '/rules'
export const rulesExportPath = '/rules/export'
export const decisionTablePath = '/rules/table'

/** A rule in the version of a day. */
export function rulePath(id: string, on: string): string {
  return `${rulesPath}/${encodeURIComponent(id)}?on=${on}`
}

export function confirmationsPath(id: string): string {
  return `${rulesPath}/${encodeURIComponent(id)}/confirmations`
}
