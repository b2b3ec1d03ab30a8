import { readFileSync } from 'node:fs'
import { startEmbedded } from '../../../src/database/embedded/index.ts'

/** What it says: its address once, and its memory whenever it is asked with `memory`. */
export type ServeMessage = { uri: string } | { now: number; peak: number }

let peak = 0

// Without its bench nobody would ever stop this process.
process.once('disconnect', () => process.exit())

process.once('message', async (folder: string) => {
  const database = await startEmbedded({ folder })
  process.send?.({ uri: database.uri } satisfies ServeMessage)
  const timer = setInterval(() => {
    peak = Math.max(peak, anonymousMemory())
  }, 50)
  process.on('message', async (word) => {
    if (word === 'memory') {
      const now = anonymousMemory()
      process.send?.({ now, peak: Math.max(now, peak) } satisfies ServeMessage)
      peak = 0
      return
    }
    clearInterval(timer)
    await database.stop()
    process.disconnect()
  })
})

/** RssAnon in MB: what the process holds itself, without the pages of the mapped file. NaN where /proc is missing. */
function anonymousMemory(): number {
  try {
    return Number(/RssAnon:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}
