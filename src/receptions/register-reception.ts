import type { Action } from '../access/policies.ts'
import type { Context } from '../context.ts'
import { withNextNumber } from '../database/numbers.ts'
import { oncePerForm } from '../database/once.ts'
import { newId } from '../id.ts'
import type { ClockId, Law } from '../law/index.ts'
import type { RunningClock } from '../letters/index.ts'
import { claimReceiptCode, contactFrom, keepFiles, stagedFiles } from '../letters/index.ts'
import { operation } from '../operation.ts'
import { insertReception } from './change-reception.ts'
import { checkVisit } from './check-visit.ts'
import type { ReceptionFacts } from './derive-reception.ts'
import { crowdFrom } from './derive-reception.ts'
import type { Delegation, Reception } from './reception.ts'
import { ReceptionModel } from './reception.ts'
import type { ReceptionInput } from './reception-input.ts'
import { headcountOf, identitiesOf, receptionInput } from './reception-input.ts'
import { receptionPath } from './web/paths.ts'

/**
 * Enters a visit in the register of receptions: number of the office and year, the lawful number of representatives,
 * the people of a denunciation in the vault, and the clock of the answer where one is owed (LTCD Đ.28(1)).
 * One visit for one form, however often it is posted.
 * @throws InvalidInput, AlreadyDone
 */
export const registerReception = operation({
  name: 'receptions.register',
  input: receptionInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    checkVisit(input, law, context.today)
    const secret = input.contents.some((content) => content.kind === 'denunciation')
    const people = withContact(context, input)
    const staged = await stagedFiles(context, input.files ?? [])
    return storeVisit(
      context,
      {
        ...(await visitFacts(context, input)),
        people: secret ? [] : people,
        headcount: headcountOf(input),
        delegation: delegationOf(input, secret),
        contents: input.contents.map((content, index) => ({ no: index + 1, ...content })),
        documents: input.documents.map((one) => ({ ...one, copies: one.copies ?? 1 })),
        files: await keepFiles(context, staged, { sealed: secret }),
        withLetter: input.outcome === 'letterTaken',
        outcome: input.outcome,
        outcomeText: input.outcomeText,
        clock: input.outcome === 'toAnswer' ? runningClock(law, 'reception.answer', input.on, 'receptionHeld') : null,
        vaultId: secret
          ? await context.vault.keep(context.actor.office, identitiesOf({ ...input, people }), context.now)
          : null,
      },
      'receptions.register',
    )
  },
})

/** The people with the answer of the first of them, how he wants to hear from the office. */
function withContact(context: Context, { people, contact }: ReceptionInput): ReceptionInput['people'] {
  const answer = contactFrom(context, contact)
  return answer ? people.map((person, index) => (index === 0 ? { ...person, contact: answer } : person)) : people
}

/** Those who speak for the others; when the table was left empty, the people who were entered. */
function delegationOf(input: ReceptionInput, secret: boolean): Delegation | null {
  if (headcountOf(input) < crowdFrom) return null
  if (secret) return { name: null, representatives: [], coordination: [] }
  const representatives = input.representatives.length
    ? input.representatives
    : input.people.map(({ name, idNumber }) => ({ name, idNumber, paper: null }))
  return { name: input.delegationName, representatives, coordination: [] }
}

/** The part of a visit that is the same whether it is held or refused. */
export async function visitFacts(
  context: Context,
  input: Pick<ReceptionInput, 'on' | 'at' | 'kind' | 'host' | 'place' | 'submissionKey'>,
): Promise<VisitFacts> {
  const { office } = context.actor
  const _id = newId()
  return {
    _id,
    office,
    year: Number(input.on.slice(0, 4)),
    on: input.on,
    at: input.at,
    kind: input.kind,
    host: input.host,
    place: input.place,
    officer: context.actor.id,
    officerName: context.actor.name,
    receiptCode: await claimReceiptCode(context, { office, kind: 'reception', record: _id }),
    answer: null,
    refusal: null,
    papers: [],
    imported: null,
    removed: null,
    submissionKey: input.submissionKey ?? null,
    history: [],
    version: 0,
    createdAt: context.now,
  }
}

/** What both kinds of visits begin with. */
type VisitFacts = Pick<
  ReceptionFacts,
  | '_id'
  | 'office'
  | 'year'
  | 'on'
  | 'at'
  | 'kind'
  | 'host'
  | 'place'
  | 'officer'
  | 'officerName'
  | 'receiptCode'
  | 'answer'
  | 'refusal'
  | 'papers'
  | 'imported'
  | 'removed'
  | 'submissionKey'
  | 'history'
  | 'version'
  | 'createdAt'
>

export function runningClock(law: Law, clock: ClockId, start: string, startEvent: string): RunningClock {
  return {
    clock,
    start,
    startEvent,
    options: {},
    legal: law.deadline(clock, start),
    suspensions: [],
    extensions: [],
    stopped: null,
  }
}

/** Stores a visit under the next number of its register. @throws AlreadyDone for a form that was posted before */
export async function storeVisit(
  context: Context,
  facts: Omit<ReceptionFacts, 'no'>,
  action: Action,
): Promise<Reception> {
  const write = (no: number) => insertReception(context, { ...facts, no }, action, { no, year: facts.year })
  return oncePerForm(
    () =>
      withNextNumber({
        register: `receptions ${facts.office} ${facts.year}`,
        field: 'no',
        highest: () => highestReceptionNumber(facts.office, facts.year),
        write,
      }),
    async () => {
      const first = await ReceptionModel.findOne({ submissionKey: facts.submissionKey }, { _id: 1 }).lean()
      return receptionPath(first?._id ?? '')
    },
  )
}

/** The greatest number of a year's register of visits, 0 when it is empty. */
export async function highestReceptionNumber(office: string, year: number): Promise<number> {
  const last = await ReceptionModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean()
  return last?.no ?? 0
}
