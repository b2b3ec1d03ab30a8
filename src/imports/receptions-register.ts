import { newId } from '../id.ts'
import { newReceiptCode, soonFromWith } from '../letters/index.ts'
import type { Reception, ReceptionFacts } from '../receptions/index.ts'
import { deriveReception, ReceptionModel, receptionNumber } from '../receptions/index.ts'
import { isDenunciation } from './letter-from-row.ts'
import type { RowProblem } from './problem.ts'
import type { ReceptionRow } from './reception-row.ts'
import { readReceptionRow } from './reception-row.ts'
import type { Register, Writing } from './register.ts'
import { importEntry, insertNew, reviveAll, rowsOf, undoRows } from './store-rows.ts'
import { withoutIdentity } from './without-identity.ts'
import { registerWords } from './words.ts'

/** The register of receptions: it has no numbers by year, so the next free ones are given in the order of the rows. */
export const receptionsRegister: Register<ReceptionRow> = {
  columns: registerWords.receptions.columns,
  read: readReceptionRow,
  isSecret: (row) => row.contents.length === 0 || isDenunciation(row),
  bodyOf: () => null,
  taken: async () => [],
  write: writeReceptions,
  written: (run) => rowsOf(ReceptionModel, run),
  undo: (context, run) =>
    undoRows<Reception>(context, run, {
      model: ReceptionModel,
      label: receptionNumber,
      tombstone: async (reception) => {
        if (reception.vaultId) await context.vault.forget(reception.vaultId)
        return deriveReception(withoutText(reception), () => '')
      },
    }),
}

const mostTries = 5

/** A number that another writer took meanwhile is replaced by the next free one. */
async function writeReceptions(rows: ReceptionRow[], on: Writing): Promise<RowProblem[]> {
  let left = rows
  for (let tries = 0; left.length && tries < mostTries; tries += 1) left = await storeReceptions(left, on)
  return left.map((row) => ({
    row: row.row,
    column: '',
    key: 'imports.problem.notStored',
    values: {},
    severity: 'error',
  }))
}

async function storeReceptions(rows: ReceptionRow[], on: Writing): Promise<ReceptionRow[]> {
  const places = await freePlaces(rows, on.context.actor.office)
  const fresh: { row: ReceptionRow; reception: Reception }[] = []
  const revived: { row: ReceptionRow; reception: Reception }[] = []
  for (const [index, row] of rows.entries()) {
    const place = places[index]
    ;(place.tombstone ? revived : fresh).push({ row, reception: await receptionOf(row, place, on) })
  }
  const refused = await insertNew(
    ReceptionModel,
    fresh.map((one) => one.reception),
  )
  const changed = await reviveAll(
    ReceptionModel,
    revived.map((one) => one.reception),
  )
  return [...refused.map((index) => fresh[index].row), ...changed.map((index) => revived[index].row)]
}

interface Place {
  no: number
  tombstone: Reception | undefined
}

/** A number for each row: tombstones of imports that were taken back first, then the next of the year. */
async function freePlaces(rows: ReceptionRow[], office: string): Promise<Place[]> {
  const years = [...new Set(rows.map(yearOf))]
  const byYear = new Map(
    await Promise.all(
      years.map(async (year) => {
        const [last, tombstones] = await Promise.all([
          ReceptionModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean(),
          ReceptionModel.find({ office, year, removed: { $ne: null } })
            .sort({ no: 1 })
            .limit(rows.length)
            .lean<Reception[]>(),
        ])
        const place: { next: number; tombstones: Reception[] } = { next: (last?.no ?? 0) + 1, tombstones }
        return [year, place] as const
      }),
    ),
  )
  return rows.map((row) => {
    const year = byYear.get(yearOf(row))
    if (!year) throw new Error('a year without places')
    const tombstone = year.tombstones.shift()
    return { no: tombstone?.no ?? year.next++, tombstone }
  })
}

function yearOf(row: ReceptionRow): number {
  return Number(row.on.slice(0, 4))
}

async function receptionOf(row: ReceptionRow, { no, tombstone }: Place, on: Writing): Promise<Reception> {
  const { context, law } = on
  const { actor, now } = context
  const secret = isDenunciation(row)
  const clean = (text: string) => (secret ? withoutIdentity(text, row.person) : text)
  const facts: ReceptionFacts = {
    _id: tombstone?._id ?? newId(),
    office: actor.office,
    no,
    year: yearOf(row),
    on: row.on,
    at: row.at,
    kind: row.form,
    host: row.host,
    place: null,
    officer: actor.id,
    officerName: actor.name,
    people: row.person && !secret ? [row.person] : [],
    headcount: row.headcount,
    // The name of a delegation says where its people live.
    delegation: row.delegation
      ? { name: secret ? null : row.delegationName, representatives: [], coordination: [] }
      : null,
    contents: row.contents.map((content, index) => ({
      no: index + 1,
      kind: content.kind,
      field: null,
      summary: clean(content.summary),
      agency: null,
      agencyName: null,
    })),
    documents: [],
    files: [],
    withLetter: row.withLetter,
    receiptCode: tombstone?.receiptCode ?? newReceiptCode(),
    outcome: 'recorded',
    outcomeText: clean(row.resultText) || null,
    answer: null,
    refusal: null,
    clock: null,
    papers: [],
    vaultId: secret && row.person ? await context.vault.keep(actor.office, [row.person], now) : null,
    imported: { run: on.run, row: row.row, kindText: row.formText, outcomeText: clean(row.resultText), note: '' },
    removed: null,
    submissionKey: null,
    history: [...(tombstone?.history ?? []), importEntry(context, { row: row.row, no, year: yearOf(row) })],
    version: (tombstone?.version ?? 0) + 1,
    createdAt: tombstone?.createdAt ?? now,
  }
  return deriveReception(facts, soonFromWith(law.calendar))
}

/** The number and its day stay; everything that was read from the row goes. */
function withoutText(reception: Reception): Reception {
  return {
    ...reception,
    host: null,
    people: [],
    delegation: null,
    vaultId: null,
    outcomeText: null,
    contents: reception.contents.map((content) => ({ ...content, summary: '' })),
    imported: reception.imported && { ...reception.imported, kindText: '', outcomeText: '', note: '' },
  }
}
