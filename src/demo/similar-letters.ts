import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { shortDate } from '../language/format.ts'
import { registerLetter } from '../letters/index.ts'
import phrases from './data/phrases.json' with { type: 'json' }
import type { DemoDays } from './days.ts'
import { letterForm, people } from './letter-form.ts'
import type { Staff } from './staff.ts'
import type { DemoEvent } from './tell-stories.ts'

const person = 41
const sameTurn = 5

/** One person, one decision, three letters: the second linked as the same matter, the third left for the officer to find. */
export function similarEvents({ staff, days }: { staff: Staff; days: DemoDays }): DemoEvent[] {
  let first = ''
  const register = async (parts: Parts, ago: number, more: Record<string, unknown>) => {
    const form = letterForm({ kind: 'complaint', standing: 'others', received: ago, steps: [] }, sameTurn, {
      receivedOn: shortDate(days.ago(ago)),
      writtenOn: shortDate(days.ago(ago + 2)),
      random: () => 0,
    })
    return registerLetter(contextOf(parts, staff.counter, 'demo'), { ...form, senders: people(person, 1), ...more })
  }
  return [
    {
      day: days.ago(34),
      run: async (parts) => {
        first = (await register(parts, 34, {}))._id
      },
    },
    {
      day: days.ago(12),
      run: async (parts) =>
        void (await register(parts, 12, {
          linkKind: 'sameMatter',
          linkTo: first,
          newCircumstances: phrases.newCircumstances,
        })),
    },
    { day: days.ago(1), run: async (parts) => void (await register(parts, 1, { similarSeen: 'on' })) },
  ]
}
