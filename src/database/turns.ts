const last = new Map<string, Promise<unknown>>()

/** Does the work when all work that was given earlier under the same name is over, in this process. */
export async function inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const turn = (last.get(name) ?? Promise.resolve()).then(work)
  const over = turn.catch(() => {})
  last.set(name, over)
  try {
    return await turn
  } finally {
    if (last.get(name) === over) last.delete(name)
  }
}
