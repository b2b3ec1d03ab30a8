import mongoose from 'mongoose'
import type { DemoAccount } from '../accounts/index.ts'
import { recordAct } from '../audit/index.ts'
import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { installationFact, setInstallationFact } from '../database/installation.ts'
import { importSampleRegisters } from '../imports/index.ts'
import { addDays } from '../law/index.ts'
import { demoDays } from './days.ts'
import { feedbackEvents } from './feedback-items.ts'
import { breakPromises } from './late-promises.ts'
import { similarEvents } from './similar-letters.ts'
import { demoAccounts, hireStaff } from './staff.ts'
import { stories } from './stories.ts'
import type { DemoEvent } from './tell-stories.ts'
import { letterEvents } from './tell-stories.ts'
import { visitEvents } from './visits.ts'

/** Collections that do not belong to the demo's records. */
const kept = ['installation', 'migrations', 'leases', 'agencies', 'beats']

/**
 * The accounts of the demo; at its first start the office, its staff, the sample registers and two months of current
 * work are made. A filling that was interrupted is thrown away and made anew: nothing in the demo's folder is real.
 */
export async function openDemo(parts: Parts, say: (text: string) => void): Promise<readonly DemoAccount[]> {
  const state = await installationFact('demo')
  if (state === 'filled') return demoAccounts
  if (state === 'filling') await empty()
  await setInstallationFact('demo', 'filling')
  say('Filling the demo with invented registers, once; this takes less than a minute.')
  await fill(parts, say)
  await setInstallationFact('demo', 'filled')
  say('The demo is filled.')
  return demoAccounts
}

async function fill(parts: Parts, say: (text: string) => void): Promise<void> {
  const { today } = demoDays(parts, await parts.lawOf(''))
  const staff = await hireStaff(new Date(`${addDays(today, -90)}T01:00:00Z`))
  const law = await parts.lawOf(staff.office)
  const days = demoDays(parts, law)
  const context = contextOf(parts, staff.administrator, 'demo')
  const runs = await importSampleRegisters(context)
  say(`  sample registers: ${runs.map((run) => `${run.kind} ${run.total}`).join(', ')}`)
  const on = { staff, days, law, refused: (what: string) => say(`  not done: ${what}`) }
  const events = [...letterEvents(stories, on), ...similarEvents(on), ...visitEvents(on), ...feedbackEvents(on)]
  await runByDay(events, days, say)
  await breakPromises(parts, staff, law)
  await recordAct(context, { action: 'demo.fill', subject: staff.office })
}

/** All events in the order of their days; those of one day in the order in which they were planned. */
async function runByDay(
  events: DemoEvent[],
  days: ReturnType<typeof demoDays>,
  say: (text: string) => void,
): Promise<void> {
  const sorted = events.toSorted((a, b) => a.day.localeCompare(b.day))
  let minute = 0
  let day = ''
  for (const [index, event] of sorted.entries()) {
    minute = event.day === day ? minute + 11 : 20
    day = event.day
    await event.run(days.partsOn(day, minute))
    if ((index + 1) % 100 === 0) say(`  ${index + 1} of ${sorted.length} acts`)
  }
}

async function empty(): Promise<void> {
  const { db } = mongoose.connection
  for (const { name } of (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? [])
    if (!kept.includes(name)) await db?.collection(name).deleteMany({})
}
