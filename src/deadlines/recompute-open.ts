import type { Context } from '../context.ts'
import type { Law, PlainDate } from '../law/index.ts'
import type { Letter } from '../letters/index.ts'
import { changeLetter, LetterModel, legalDateOf, recompute } from '../letters/index.ts'
import { OfficeModel } from '../offices/index.ts'

/** Letters that are looked at in one read. */
const sliceSize = 100

/** A due date that another calendar moves. */
export interface MovedDate {
  letter: string
  office: string
  contentNo: number
  clock: string
  before: PlainDate | null
  after: PlainDate | null
}

type OpenLetter = Pick<Letter, '_id' | 'office' | 'contents'>

/** What a law would change among the open clocks of a province; nothing is written. */
export async function movedDates(
  province: string,
  law: Law,
  today: PlainDate,
): Promise<{ moved: MovedDate[]; looked: number; noLongerOver: number; newlyOver: number }> {
  const moved: MovedDate[] = []
  let looked = 0
  for (const office of await officesIn(province))
    for await (const slice of openSlices(office)) {
      looked += slice.length
      for (const letter of slice) moved.push(...movedOf(letter, law))
    }
  const isOver = (due: PlainDate | null) => due !== null && due < today
  return {
    moved,
    looked,
    noLongerOver: moved.filter((one) => isOver(one.before) && !isOver(one.after)).length,
    newlyOver: moved.filter((one) => !isOver(one.before) && isOver(one.after)).length,
  }
}

/**
 * Computes every open clock of a province again by the law in force, slice by slice: one history line for each date
 * that moves. Closed matters stay. May be run again at any time: what is computed already moves nothing.
 */
export async function recomputeOpen(
  context: Context,
  province: string,
  tell: (progress: { done: number; moved: number }) => Promise<void>,
): Promise<void> {
  let done = 0
  let moved = 0
  for (const office of await officesIn(province)) {
    const law = await context.lawOf(office)
    for await (const slice of openSlices(office)) {
      for (const letter of slice)
        for (const date of movedOf(letter, law)) {
          await moveDate(context, date, law)
          moved += 1
        }
      done += slice.length
      await tell({ done, moved })
    }
  }
}

export async function openLetterCount(province: string): Promise<number> {
  return LetterModel.countDocuments({ office: { $in: await officesIn(province) }, open: true })
}

async function moveDate(context: Context, date: MovedDate, law: Law): Promise<void> {
  // The calendar belongs to the province: its administrator's change reaches the letters of every office in it.
  const inOffice: Context = { ...context, actor: { ...context.actor, office: date.office } }
  await changeLetter(
    inOffice,
    { id: date.letter, version: null, action: 'deadlines.recompute', unseen: true },
    (letter) => {
      const content = letter.contents.find((one) => one.no === date.contentNo)
      const clock = content?.clocks.find((one) => one.clock === date.clock && !one.stopped)
      if (clock) recompute(clock, law)
      return {
        contentNo: date.contentNo,
        details: { clock: date.clock, before: date.before ?? '', after: clock?.legal.due ?? '' },
      }
    },
  )
}

function movedOf(letter: OpenLetter, law: Law): MovedDate[] {
  return letter.contents
    .filter((content) => !content.closed)
    .flatMap((content) =>
      content.clocks
        .filter((clock) => !clock.stopped)
        .map((clock) => ({
          letter: letter._id,
          office: letter.office,
          contentNo: content.no,
          clock: clock.clock,
          before: clock.legal.due,
          after: legalDateOf(clock, law).due,
        })),
    )
    .filter(({ before, after }) => before !== after)
}

/** The open letters of an office, so many at a time; their ids are read first, since dates move while they are read. */
async function* openSlices(office: string): AsyncGenerator<OpenLetter[]> {
  const ids = (await LetterModel.find({ office, open: true }, { _id: 1 }).lean()).map((letter) => letter._id)
  for (let at = 0; at < ids.length; at += sliceSize)
    yield LetterModel.find({ _id: { $in: ids.slice(at, at + sliceSize) } }, { office: 1, contents: 1 }).lean<
      OpenLetter[]
    >()
}

async function officesIn(province: string): Promise<string[]> {
  const offices = await OfficeModel.find({ province }, { _id: 1 }).lean()
  return offices.map((office) => office._id)
}
