import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { InvalidInput } from '../errors.ts'
import { shortDate } from '../language/format.ts'
import type { Law } from '../law/index.ts'
import { intakeClock, registerLetter } from '../letters/index.ts'
import type { Telling } from './acts.ts'
import { perform } from './acts.ts'
import type { DemoDays } from './days.ts'
import { letterForm } from './letter-form.ts'
import { seeded } from './seeded.ts'
import type { Staff } from './staff.ts'
import type { Act, Story } from './stories.ts'

/** What happens on one day of the demo. */
export interface DemoEvent {
  day: string
  run: (parts: Parts) => Promise<void>
}

/**
 * Letters as events, day by day, so that numbers rise as they do in life. A story whose act is refused (a date that
 * falls badly) ends there; the letter stays as it is.
 */
export function letterEvents(
  stories: readonly Story[],
  on: { staff: Staff; days: DemoDays; law: Law; refused: (what: string) => void },
): DemoEvent[] {
  const random = seeded(2026)
  return stories.flatMap((story, turn) => {
    const received = receivedDaysAgo(story, on)
    const telling: Telling = { letterId: '', story, handler: on.staff.handlers[turn % 3 === 2 ? 1 : 0], turn }
    const register: DemoEvent = {
      day: on.days.ago(received),
      run: async (parts) => {
        const receivedOn = shortDate(on.days.ago(received))
        const form = letterForm(story, turn, { receivedOn, writtenOn: shortDate(on.days.ago(received + 3)), random })
        const by = story.kind === 'denunciation' ? telling.handler : on.staff.counter
        telling.letterId = (await registerLetter(contextOf(parts, by, 'demo'), form))._id
      },
    }
    let stopped = false
    const later = story.steps
      .filter(([, after]) => after <= received)
      .map(([act, after]) => ({
        day: on.days.ago(received - after),
        run: async (parts: Parts) => {
          if (!stopped) stopped = !(await done(act, telling, parts, on))
        },
      }))
    return [register, ...later]
  })
}

async function done(
  act: Act,
  telling: Telling,
  parts: Parts,
  on: { staff: Staff; refused: (what: string) => void },
): Promise<boolean> {
  try {
    await perform(act, telling, parts, on.staff)
    return true
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    on.refused(`${act} ${telling.story.kind} ${JSON.stringify(error.fields)}`)
    return false
  }
}

/** The days ago that make the first clock of the letter end today; two weeks where none does (a Sunday). */
function receivedDaysAgo(story: Story, { days, law }: { days: DemoDays; law: Law }): number {
  if (story.received !== 'dueToday') return story.received
  for (let ago = 1; ago < 40; ago += 1)
    if (law.deadline(intakeClock(story.kind), days.ago(ago)).due === days.today) return ago
  return 14
}
