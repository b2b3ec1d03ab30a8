import { newId } from '../../src/id.ts'
import { catcherProcess } from '../notifications/catcher-process.ts'
import { queueMails, sendThroughKill } from '../notifications/queued-mails.ts'
import { closeWorld, world } from '../world.ts'

/** Kills the mail server for a minute under 500 queued messages, and counts what arrived and how often. */
export async function measureMail(isJson: boolean, awaySeconds = 60): Promise<void> {
  const { parts } = await world()
  const catcher = catcherProcess()
  try {
    await catcher.start()
    const office = newId()
    const queued = await queueMails(office, 500)
    const { ids, twice, again, seconds } = await sendThroughKill(parts, office, catcher, { killAt: 150, awaySeconds })
    const result = {
      queued: queued.length,
      arrived: queued.filter((id) => ids.has(id)).length,
      twice: twice.length,
      twiceUnmarked: twice.filter((id) => !again.includes(id)).length,
      markedAgain: again.length,
      awaySeconds,
      seconds: Math.round(seconds),
    }
    process.stdout.write(isJson ? `${JSON.stringify(result)}\n` : `${lineOf(result)}\n`)
    process.exitCode = result.arrived === result.queued && result.twiceUnmarked === 0 ? 0 : 1
  } finally {
    await catcher.remove()
    await closeWorld()
  }
}

function lineOf(result: Record<string, number>): string {
  return Object.entries(result)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}
