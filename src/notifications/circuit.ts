const firstPause = 2_000
const longestPause = 60_000

/** What keeps a server that is down from being asked five hundred times. */
export interface Circuit {
  /** How many messages may be tried now: all that the channel takes, one as a probe, or none. */
  room(now: Date, whole: number): number
  /** When it may be asked again, or null while it answers. */
  opensAt(): Date | null
  answered(): void
  wasDown(now: Date): void
}

/** A circuit that opens when the server is down and lets one probe through after each pause, 2 s at first, 60 s at most. */
export function newCircuit(): Circuit {
  let failures = 0
  let until: Date | null = null
  return {
    room: (now, whole) => (until === null ? whole : now >= until ? 1 : 0),
    opensAt: () => until,
    answered() {
      failures = 0
      until = null
    },
    wasDown(now) {
      // Those that were under way together when it went down count as one.
      if (until !== null && now < until) return
      failures += 1
      until = new Date(now.getTime() + Math.min(firstPause * 2 ** (failures - 1), longestPause))
    },
  }
}
