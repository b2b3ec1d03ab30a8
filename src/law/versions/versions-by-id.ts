/** The versions of each id, in the order given. */
export function versionsById<Version extends { id: string }>(versions: readonly Version[]): Map<string, Version[]> {
  const byId = new Map<string, Version[]>()
  for (const version of versions) {
    const list = byId.get(version.id)
    if (list) list.push(version)
    else byId.set(version.id, [version])
  }
  return byId
}
