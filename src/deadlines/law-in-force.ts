import type { CalendarYear, CountingSettings, Law } from '../law/index.ts'
import { builtInCalendar, createLaw, validateCalendar } from '../law/index.ts'
import { OfficeModel } from '../offices/index.ts'
import { changedYears } from './calendar-change.ts'
import type { Proposal } from './proposal.ts'
import { approvedChanges, isOfCalendar, lastVersion, ProposalModel } from './proposal.ts'

/** For so long another process may still count by the calendar or the readings that were replaced. */
const rememberedMilliseconds = 2000

/** What the approved changes of a province make of the law. */
interface Book {
  /** The number of the last change. */
  version: number
  changes: Proposal[]
  years: CalendarYear[]
  /** Why the changed calendar cannot be used; then `years` are the built-in ones. */
  problems: string[]
  /** The law by the readings that an office chose, as JSON. */
  laws: Map<string, Law>
}

const provinces = new Map<string, string>()
const books = new Map<string, { book: Book; until: number }>()
const unchanged: Book = { version: 0, changes: [], years: builtInCalendar, problems: [], laws: new Map() }

/**
 * The law bound to the calendar in force in the office's province and to the readings that the office chose; built
 * once for each number of a change and each choice.
 */
export function lawInForce(): (office: string) => Promise<Law> {
  return async (office) => lawOf(await bookOf(await provinceOf(office)), office)
}

/** Forgets which changes are in force: the next question reads them. */
export function forgetChanges(province: string): void {
  const known = books.get(province)
  if (known) known.until = 0
}

/** The calendar of a province as its approved changes made it, those changes, and why it cannot be used if it cannot. */
export async function calendarOf(province: string): Promise<Pick<Book, 'years' | 'changes' | 'problems'>> {
  return bookOf(province)
}

/** The changes of the readings of an office that are in force, oldest first. */
export async function settingChangesOf(office: string): Promise<Proposal[]> {
  const { changes } = await bookOf(await provinceOf(office))
  return changes.filter((change) => change.office === office && !isOfCalendar(change))
}

/** The law as it would be with one more change, for any office of its province. */
export async function lawWith(
  change: Pick<Proposal, 'province' | 'office' | 'days' | 'announce' | 'citation' | 'settings'>,
): Promise<(office: string) => Law> {
  const book = await bookOf(change.province)
  const next = bookWith([...book.changes, change as Proposal], book.version + 1)
  return (office) => lawOf(next, office)
}

/** Offices of one province share its calendar. */
export async function provinceOf(office: string): Promise<string> {
  const known = provinces.get(office)
  if (known !== undefined) return known
  const found = (await OfficeModel.findById(office, { province: 1 }).lean())?.province ?? ''
  if (found) provinces.set(office, found)
  return found
}

/**
 * For the log of the start: the provinces whose stored changes do not fit the built-in calendar of this version of the
 * program, so that the built-in one is used.
 */
export async function calendarWarnings(): Promise<string[]> {
  const found: string[] = []
  for (const province of await ProposalModel.distinct('province', { status: 'approved' })) {
    const { problems } = await bookOf(province)
    if (problems.length > 0)
      found.push(
        `The calendar of ${province || 'offices without a province'} is not used, only the built-in one: ${problems.join('; ')}`,
      )
  }
  return found
}

async function bookOf(province: string): Promise<Book> {
  const known = books.get(province)
  if (known && known.until > Date.now()) return known.book
  const until = Date.now() + rememberedMilliseconds
  const version = await lastVersion(province)
  const book = known?.book.version === version ? known.book : await readBook(province, version)
  books.set(province, { book, until })
  return book
}

async function readBook(province: string, version: number): Promise<Book> {
  return version === 0 ? unchanged : bookWith(await approvedChanges(province), version)
}

/** An upgrade may bring other days than those on which a change was made: a page must not fail for that. */
function bookWith(changes: Proposal[], version: number): Book {
  const years = changedYears(builtInCalendar, changes)
  const problems = validateCalendar(years)
  return { version, changes, years: problems.length > 0 ? builtInCalendar : years, problems, laws: new Map() }
}

function lawOf(book: Book, office: string): Law {
  const chosen: Partial<CountingSettings> = {}
  for (const change of book.changes)
    if (change.office === office)
      for (const { name, value } of change.settings) Object.assign(chosen, { [name]: value })
  const key = JSON.stringify(chosen)
  const known = book.laws.get(key)
  if (known) return known
  const law = createLaw(book.years, chosen)
  book.laws.set(key, law)
  return law
}
