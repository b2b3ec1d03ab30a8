import type { Request } from 'express'
import type { Action } from '../../access/policies.ts'
import { may } from '../../access/policies.ts'
import { waitingCount } from '../../deadlines/index.ts'
import { calendarPath } from '../../deadlines/web/paths.ts'
import type { TextKey } from '../../language/translate.ts'
import { countWaitingApologies } from '../../late/index.ts'
import { apologiesPath } from '../../late/web/paths.ts'
import { countLowMarks } from '../../satisfaction/index.ts'
import { followUpsPath } from '../../satisfaction/web/paths.ts'
import type { Notice } from '../../web/components.ts'

/** What waits for the manager beside the letters themselves: each line opens its list. */
const waiting: readonly {
  action: Action
  count: (actor: Request['context']['actor']) => Promise<number>
  text: TextKey
  href: string
}[] = [
  {
    action: 'deadlines.approveChange',
    count: ({ office }) => waitingCount(office),
    text: 'monitor.changesWait',
    href: calendarPath,
  },
  { action: 'late.approve', count: countWaitingApologies, text: 'monitor.apologiesWait', href: apologiesPath },
  { action: 'satisfaction.followUp', count: countLowMarks, text: 'monitor.lowMarksWait', href: followUpsPath },
]

/** The lines of what waits for this reader; none where nothing does. */
export async function noticesOf({ t, context: { actor } }: Request): Promise<Notice[]> {
  const counts = await Promise.all(waiting.map(({ action, count }) => (may(actor, action) ? count(actor) : 0)))
  return waiting.flatMap(({ text, href }, index) => {
    const count = counts[index] ?? 0
    return count
      ? [{ kind: 'soon' as const, text: t(text, { count }), link: { href, text: t('monitor.changesWait.open') } }]
      : []
  })
}
