import { contextOf } from '../context.ts'
import { answerFeedback, passFeedback, registerFeedback } from '../feedback/index.ts'
import { shortDate } from '../language/format.ts'
import phrases from './data/phrases.json' with { type: 'json' }
import type { DemoDays } from './days.ts'
import { people } from './letter-form.ts'
import type { Staff } from './staff.ts'
import type { DemoEvent } from './tell-stories.ts'

const channels = ['portal', 'hotline', 'letter', 'inPerson'] as const

/** Feedback on procedures: some just received, some passed on, some answered, one late. */
export function feedbackEvents({ staff, days }: { staff: Staff; days: DemoDays }): DemoEvent[] {
  return phrases.feedback.map((content, turn) => {
    const day = days.ago(turn * 4)
    return {
      day,
      run: async (parts) => {
        const context = contextOf(parts, staff.counter, 'demo')
        const [person] = people(turn + 12, 1)
        const on = shortDate(day)
        const item = await registerFeedback(context, {
          receivedOn: on,
          channel: channels[turn % channels.length],
          name: person?.name,
          phone: person?.phone,
          content,
        })
        if (turn < 2 || turn === 6) return
        const passed = await passFeedback(context, {
          id: item._id,
          version: item.version,
          agency: turn % 2 ? 'tt-pvhcc' : 'so-nnmt',
          on,
          documentNo: `${80 + turn}/PC`,
        })
        if (turn > 3)
          await answerFeedback(context, {
            id: item._id,
            version: passed.version,
            on,
            text: phrases.feedbackAnswer,
            documentNo: `${120 + turn}/TB`,
          })
      },
    }
  })
}
