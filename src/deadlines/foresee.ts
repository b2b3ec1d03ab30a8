import type { Law, PlainDate } from '../law/index.ts'
import { OfficeModel } from '../offices/index.ts'
import { lawWith } from './law-in-force.ts'
import { openRecords } from './open-dates.ts'
import type { Effect, Proposal, RecordKind } from './proposal.ts'
import { isOfCalendar } from './proposal.ts'

/** A due date that a change moves. */
export interface MovedDate {
  kind: RecordKind
  record: string
  office: string
  clock: string
  before: PlainDate | null
  after: PlainDate | null
}

/** What a change is, apart from who wants it and why. */
export type ChangeItself = Pick<Proposal, 'province' | 'office' | 'days' | 'announce' | 'citation' | 'settings'>

/** What a change would do to the open dates; nothing is written. */
export async function foresee(change: ChangeItself, today: PlainDate): Promise<{ effect: Effect; moved: MovedDate[] }> {
  const lawOf = await lawWith(change)
  const moved: MovedDate[] = []
  let [looked, settled] = [0, 0]
  for (const office of await officesOf(change)) {
    const law: Law = lawOf(office)
    for await (const slice of openRecords(office))
      for (const { kind, id, dates } of slice) {
        looked += 1
        for (const { running, again } of dates) {
          const after = again(law)
          if (running.legal.due !== after.due)
            moved.push({ kind, record: id, office, clock: running.clock, before: running.legal.due, after: after.due })
          else if (running.legal.provisional && !after.provisional) settled += 1
        }
      }
  }
  return { moved, effect: { ...countsOf(moved, today), looked, settled } }
}

/** The offices whose dates a change can move: the calendar belongs to the province, a reading to one office. */
export async function officesOf(change: Pick<Proposal, 'province' | 'office' | 'settings'>): Promise<string[]> {
  if (!isOfCalendar(change)) return [change.office]
  const offices = await OfficeModel.find({ province: change.province }, { _id: 1 }).lean()
  return offices.map((office) => office._id)
}

/** The figures that a person agrees to: when they are others at approval, the page asks once more. */
export function figuresOf({ moved, noLongerOver, newlyOver, settled }: Effect): string {
  return [moved, noLongerOver, newlyOver, settled].join('-')
}

function countsOf(moved: MovedDate[], today: PlainDate) {
  const isOver = (due: PlainDate | null) => due !== null && due < today
  const of = (kind: RecordKind) => moved.filter((one) => one.kind === kind).length
  return {
    moved: moved.length,
    noLongerOver: moved.filter((one) => isOver(one.before) && !isOver(one.after)).length,
    newlyOver: moved.filter((one) => !isOver(one.before) && isOver(one.after)).length,
    movedOf: { letter: of('letter'), reception: of('reception'), feedback: of('feedback') },
  }
}
