import { newId } from '../id.ts'
import type { Letter, LetterFacts } from '../letters/index.ts'
import { derive, LetterModel, newReceiptCode, numberOf, soonFromWith } from '../letters/index.ts'
import { isDenunciation, letterFromRow } from './letter-from-row.ts'
import type { LetterRow } from './letter-row.ts'
import { readLetterRow } from './letter-row.ts'
import type { RowProblem } from './problem.ts'
import type { Register, Writing } from './register.ts'
import { importEntry, insertNew, reviveAll, rowsOf, undoRows } from './store-rows.ts'
import { registerWords } from './words.ts'

/** The register of letters: numbers are those of the register. */
export const lettersRegister: Register<LetterRow> = {
  columns: registerWords.letters.columns,
  read: readLetterRow,
  isSecret: (row) => row.contents.length === 0 || isDenunciation(row),
  bodyOf: (row) =>
    row.handling === 'transfer' && row.agency ? { name: row.agency, on: row.documentOn ?? row.receivedOn } : null,
  async taken(rows, context) {
    const numbers = await numbersInUse(rows, context.actor.office)
    return rows.filter((row) => numbers.get(numberOf(row))?.removed === null).map(numberTaken)
  },
  write: writeLetters,
  written: (run) => rowsOf(LetterModel, run),
  undo: (context, run) =>
    undoRows<Letter>(context, run, {
      model: LetterModel,
      label: numberOf,
      tombstone: async (letter) => {
        if (letter.vaultId) await context.vault.forget(letter.vaultId)
        return derive(withoutText(letter), () => '')
      },
    }),
}

async function writeLetters(rows: LetterRow[], on: Writing): Promise<RowProblem[]> {
  const numbers = await numbersInUse(rows, on.context.actor.office)
  const problems: RowProblem[] = []
  const fresh: { row: LetterRow; letter: Letter }[] = []
  const revived: { row: LetterRow; letter: Letter }[] = []
  for (const row of rows) {
    const earlier = numbers.get(numberOf(row))
    if (earlier && !earlier.removed) problems.push(numberTaken(row))
    else (earlier ? revived : fresh).push({ row, letter: await letterOf(row, earlier, on) })
  }
  const refused = await insertNew(
    LetterModel,
    fresh.map((one) => one.letter),
  )
  const changed = await reviveAll(
    LetterModel,
    revived.map((one) => one.letter),
  )
  problems.push(
    ...refused.map((index) => numberTaken(fresh[index].row)),
    ...changed.map((index) => numberTaken(revived[index].row)),
  )
  return problems
}

async function numbersInUse(rows: LetterRow[], office: string): Promise<Map<string, Letter>> {
  const years = [...new Set(rows.map((row) => row.year))]
  const found = await Promise.all(
    years.map((year) =>
      LetterModel.find({
        office,
        year,
        no: { $in: rows.filter((row) => row.year === year).map((row) => row.no) },
      }).lean<Letter[]>(),
    ),
  )
  return new Map(found.flat().map((letter) => [numberOf(letter), letter]))
}

async function letterOf(row: LetterRow, tombstone: Letter | undefined, on: Writing): Promise<Letter> {
  const { context, law } = on
  const { actor, now } = context
  const sought = lettersRegister.bodyOf(row)
  const parts = letterFromRow(row, sought && (await on.bodies.find(sought.name, sought.on)), on)
  const facts: LetterFacts = {
    ...parts,
    _id: tombstone?._id ?? newId(),
    office: actor.office,
    writtenOn: null,
    representative: null,
    files: [],
    links: [],
    papers: [],
    reception: null,
    receiptCode: tombstone?.receiptCode ?? newReceiptCode(),
    receivedBy: actor.id,
    receivedByName: actor.name,
    vaultId: isDenunciation(row) && row.person ? await context.vault.keep(actor.office, [row.person], now) : null,
    assignee: null,
    assigneeName: null,
    removed: null,
    submissionKey: null,
    history: [...(tombstone?.history ?? []), importEntry(context, { row: row.row, no: row.no, year: row.year })],
    version: (tombstone?.version ?? 0) + 1,
    createdAt: tombstone?.createdAt ?? now,
  }
  return derive(facts, soonFromWith(law.calendar))
}

function numberTaken(row: LetterRow): RowProblem {
  return {
    row: row.row,
    column: 'number',
    key: 'imports.problem.numberInUse',
    values: { number: numberOf(row) },
    severity: 'error',
  }
}

/** The number, its day and its kinds stay; everything that was read from the row goes. */
function withoutText(letter: Letter): Letter {
  return {
    ...letter,
    forwarder: null,
    senders: [],
    representative: null,
    vaultId: null,
    contents: letter.contents.map((content) => ({
      ...content,
      summary: '',
      against: { agency: null, agencyName: null, person: null, decision: null },
      facts: [],
      decision: null,
      clocks: [],
      transfers: [],
    })),
    imported: letter.imported && {
      ...letter.imported,
      outcomeText: '',
      reasonText: '',
      handlingText: '',
      resultText: '',
      note: '',
      documentNo: null,
      documentOn: null,
    },
  }
}
