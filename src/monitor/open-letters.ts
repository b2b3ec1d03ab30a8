import type { Actor } from '../access/actor.ts'
import type { ContentKind, DueBucket, LetterChoice } from '../letters/index.ts'
import { bucketOf, contentKinds, dueBuckets, LetterModel, lettersChosen } from '../letters/index.ts'

/** What the monitor can be narrowed to; each block and each list behind a number keeps it. */
export type MonitorChoice = Pick<LetterChoice, 'assignee' | 'office' | 'clock'>

export type Buckets = Record<DueBucket, number>

/** One line of a block: who or what, and its open letters by lateness. */
export interface MonitorLine {
  /** Id of the agency, the handler or the clock, or the kind; null: none. */
  id: string | null
  total: number
  due: Buckets
}

export interface OpenLetters {
  total: number
  due: Buckets
  /** Due today and waiting for a signature. */
  todayAwaitingSignature: number
  /** The oldest due date that has passed, or null. */
  oldestDue: string | null
  byAgency: MonitorLine[]
  byHandler: MonitorLine[]
  byKind: MonitorLine[]
  byClock: MonitorLine[]
  /** Clocks of all open letters of the scope, also when one is chosen: what the filter offers. */
  clocks: string[]
}

interface Group {
  _id: {
    dueOrder: string
    soonFrom: string
    state: string
    kindKey: string
    assignee: string | null
    agency: string | null
    nextClock: string | null
  }
  count: number
}

/**
 * Every number of the open letters from one grouping: its fields all stand in one index, so that no letter is read.
 * The numbers use the definition of the lists (`lettersChosen`): scope first, then what was chosen.
 */
export async function openLetters(actor: Actor, choice: MonitorChoice, today: string): Promise<OpenLetters> {
  const { clock, assignee, ...scope } = choice
  const groups = await LetterModel.aggregate<Group>([
    { $match: lettersChosen(actor, { ...scope, open: true }, today) },
    {
      $group: {
        _id: {
          dueOrder: '$dueOrder',
          soonFrom: '$soonFrom',
          state: '$state',
          kindKey: '$kindKey',
          assignee: '$assignee',
          agency: '$agency',
          nextClock: '$nextClock',
        },
        count: { $sum: 1 },
      },
    },
  ])
  const inScope = groups.filter(
    ({ _id }) => !assignee || (_id.assignee ?? null) === (assignee === 'nobody' ? null : assignee),
  )
  const chosen = inScope.filter(({ _id }) => !clock || (_id.nextClock ?? 'none') === clock)
  const due = emptyBuckets()
  let todayAwaitingSignature = 0
  let oldestDue: string | null = null
  for (const { _id, count } of chosen) {
    const bucket = bucketOf(_id, today)
    due[bucket] += count
    if (bucket === 'today' && _id.state === 'awaitingSignature') todayAwaitingSignature += count
    if (bucket === 'over' && (oldestDue === null || _id.dueOrder < oldestDue)) oldestDue = _id.dueOrder
  }
  return {
    total: dueBuckets.reduce((sum, bucket) => sum + due[bucket], 0),
    due,
    todayAwaitingSignature,
    oldestDue,
    byAgency: linesBy(chosen, today, ({ agency }) => [agency ?? null]),
    byHandler: linesBy(chosen, today, ({ assignee: handler }) => [handler ?? null]),
    byKind: linesBy(chosen, today, ({ kindKey }) => kindKey.split('+')).sort(
      (a, b) => contentKinds.indexOf(a.id as ContentKind) - contentKinds.indexOf(b.id as ContentKind),
    ),
    byClock: linesBy(chosen, today, ({ nextClock }) => [nextClock ?? null]),
    clocks: [...new Set(inScope.flatMap(({ _id }) => _id.nextClock ?? []))].sort(),
  }
}

/** One line for each key, the most overdue first, then the fullest. A letter that has several keys counts in each. */
function linesBy(groups: Group[], today: string, keysOf: (group: Group['_id']) => (string | null)[]): MonitorLine[] {
  const lines = new Map<string | null, MonitorLine>()
  for (const { _id, count } of groups)
    for (const id of keysOf(_id)) {
      const line = lines.get(id) ?? { id, total: 0, due: emptyBuckets() }
      line.total += count
      line.due[bucketOf(_id, today)] += count
      lines.set(id, line)
    }
  return [...lines.values()].sort(
    (a, b) => b.due.over - a.due.over || b.total - a.total || (a.id ?? '').localeCompare(b.id ?? ''),
  )
}

export function emptyBuckets(): Buckets {
  return { over: 0, today: 0, soon: 0, later: 0, suspended: 0, unknown: 0, none: 0 }
}
