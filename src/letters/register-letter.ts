import type { Context } from '../context.ts'
import { withNextNumber } from '../database/numbers.ts'
import { oncePerForm } from '../database/once.ts'
import { newId } from '../id.ts'
import { operation } from '../operation.ts'
import type { Identity } from '../vault/index.ts'
import { insertLetter, letterInSight } from './change-letter.ts'
import { checkedInput, namedIn } from './check-letter.ts'
import { intakeClock, startClock } from './clocks.ts'
import type { AnsweredFact, Content } from './content.ts'
import { newContent } from './content.ts'
import type { Letter, LetterFacts, Link } from './letter.ts'
import { LetterModel } from './letter.ts'
import type { LetterInput } from './letter-input.ts'
import { letterInput } from './letter-input.ts'
import { claimReceiptCode } from './receipt-codes.ts'
import { keepFiles, stagedFiles } from './staged-files.ts'
import { letterPath } from './web/paths.ts'

/**
 * Enters a letter in the register: number of the office and year, clocks of its contents, identity of a denouncer in
 * the vault, files kept for good; one letter for one form, however often it is posted.
 */
export const registerLetter = operation({
  name: 'letters.register',
  input: letterInput,
  run: async (context, input) => {
    const senders = checkedInput(context, input)
    if (input.linkTo) await letterInSight(context, input.linkTo)
    const denunciation = input.contents.some((content) => content.kind === 'denunciation')
    const staged = await stagedFiles(context, input.files ?? [])
    const named = denunciation ? namedIn(input, senders) : []
    const vaultId = named.length ? await context.vault.keep(context.actor.office, named, context.now) : null
    const files = await keepFiles(context, staged, { sealed: denunciation })
    const law = await context.lawOf(context.actor.office)
    const contents = input.contents.map((content, index) => contentOf(content, index + 1))
    for (const content of contents) {
      content.facts = factsFrom(context, input, content, senders)
      startClock(content, law, {
        clock: intakeClock(content.kind),
        start: input.receivedOn,
        startEvent: 'letterReceived',
      })
    }
    const { office } = context.actor
    const _id = newId()
    const facts: Omit<LetterFacts, 'no'> = {
      _id,
      office,
      year: Number(input.receivedOn.slice(0, 4)),
      receivedOn: input.receivedOn,
      writtenOn: input.writtenOn,
      channel: input.channel,
      forwarder: input.forwarderKind
        ? {
            kind: input.forwarderKind,
            name: input.forwarderName ?? '',
            documentNo: input.forwarderDocumentNo,
            on: input.forwarderDocumentOn,
          }
        : null,
      senders: denunciation ? [] : senders,
      signatories: input.signatories ?? Math.max(senders.length, input.anonymous ? 0 : 1),
      representative:
        input.representativeName && !denunciation
          ? { name: input.representativeName, paper: input.representativePaper }
          : null,
      anonymous: input.anonymous,
      unsigned: input.unsigned,
      contents,
      files,
      links: linksFrom(context, input),
      papers: [],
      reception: input.reception,
      receiptCode: await claimReceiptCode(context, { office, kind: 'letter', record: _id }),
      receivedBy: context.actor.id,
      receivedByName: context.actor.name,
      vaultId,
      assignee: null,
      assigneeName: null,
      imported: null,
      removed: null,
      submissionKey: input.submissionKey ?? null,
      history: [],
      version: 0,
      createdAt: context.now,
    }
    return storeWithNumber(context, facts)
  },
})

async function storeWithNumber(context: Context, facts: Omit<LetterFacts, 'no'>): Promise<Letter> {
  const register = `letters ${facts.office} ${facts.year}`
  const write = (no: number) =>
    insertLetter(context, { ...facts, no }, 'letters.register', { details: { no, year: facts.year } })
  return oncePerForm(
    () => withNextNumber({ register, field: 'no', highest: () => highestNumber(facts.office, facts.year), write }),
    async () => {
      const first = await LetterModel.findOne({ submissionKey: facts.submissionKey }, { _id: 1 }).lean()
      return letterPath(first?._id ?? '')
    },
  )
}

/** The greatest number of a year's register, 0 when it is empty. */
export async function highestNumber(office: string, year: number): Promise<number> {
  const last = await LetterModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean()
  return last?.no ?? 0
}

function contentOf(input: LetterInput['contents'][number], no: number): Content {
  return newContent({
    no,
    kind: input.kind,
    field: input.field,
    summary: input.summary,
    against: {
      agency: input.agency,
      agencyName: input.agencyName,
      person: input.person,
      decision: input.decisionNo ? { no: input.decisionNo, on: input.decisionOn, issuer: input.decisionIssuer } : null,
    },
  })
}

/** What registering already answers of the eligibility questions. Source of the names: law/README § 3. */
function factsFrom(context: Context, input: LetterInput, content: Content, senders: Identity[]): AnsweredFact[] {
  const known = (name: AnsweredFact['name'], value: AnsweredFact['value']): AnsweredFact => ({
    name,
    value,
    source: 'registration',
    by: context.actor.id,
    at: context.now,
  })
  return [
    known('kind', content.kind),
    // M-01 asks for a letter whose matters stand unseparated (LTCD Đ.25(3)): contents entered apart are separated already,
    // and each is decided by its own row. That the writer is guided to write separate letters is said beside the decision.
    known('contentsKinds', 1),
    known('channel', input.channel),
    known('forwardedBy', input.forwarderKind || 'none'),
    known('signatories', input.signatories ?? Math.max(senders.length, 1)),
    known('hasName', senders.length > 0),
    known(
      'hasAddress',
      senders.some((sender) => sender.address),
    ),
    known(
      'reachable',
      senders.some((sender) => sender.phone),
    ),
    known('signed', !input.unsigned),
    ...(input.writtenOn ? [known('hasDate', true)] : []),
    ...(content.against.agency || content.against.agencyName || content.against.person || content.against.decision
      ? [known('statesTarget', true)]
      : []),
    ...(input.representativeName ? [known('repAppointed', true)] : []),
    ...(input.linkKind === 'duplicateOf'
      ? [known('duplicate', 'sameContentInProgress'), known('newFacts', false)]
      : []),
    ...(input.linkKind === 'sameMatter' ? [known('newFacts', true)] : []),
  ]
}

function linksFrom(context: Context, input: LetterInput): Link[] {
  if (!input.linkTo || !input.linkKind || input.linkKind === 'none') return []
  return [
    {
      id: newId(),
      kind: input.linkKind,
      to: input.linkTo,
      reason: input.newCircumstances ?? '',
      by: context.actor.id,
      byName: context.actor.name,
      at: context.now,
      undone: null,
    },
  ]
}
