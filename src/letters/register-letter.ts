import { z } from 'zod'
import type { Context } from '../context.ts'
import { duplicateKeyOf } from '../database/duplicate-key.ts'
import { withNextNumber } from '../database/numbers.ts'
import type { FieldError } from '../errors.ts'
import { AlreadyDone, InvalidInput } from '../errors.ts'
import { newId } from '../id.ts'
import {
  checkbox,
  count,
  idNumber,
  listOf,
  optionalDate,
  optionalText,
  phone,
  requiredText,
  submissionKey,
  writtenDate,
} from '../input.ts'
import { operation } from '../operation.ts'
import type { Identity } from '../vault/index.ts'
import { mentions } from '../vault/index.ts'
import { insertLetter, letterInSight } from './change-letter.ts'
import { intakeClock, startClock } from './clocks.ts'
import type { AnsweredFact, Content } from './content.ts'
import { contentKinds, newContent } from './content.ts'
import type { LetterFacts } from './derive.ts'
import type { Letter, Link } from './letter.ts'
import { channels, LetterModel, linkKinds } from './letter.ts'
import { newReceiptCode } from './receipt-code.ts'
import { keepFiles, stagedFiles } from './staged-files.ts'
import { letterPath } from './web/paths.ts'

const senderInput = z.object({ name: requiredText(120), address: optionalText(300), phone, idNumber })

const contentInput = z.object({
  kind: z.enum(contentKinds, 'errors.choose'),
  field: optionalText(60),
  summary: requiredText(4000),
  agency: optionalText(120),
  agencyName: optionalText(200),
  person: optionalText(200),
  decisionNo: optionalText(60),
  decisionOn: optionalDate,
  decisionIssuer: optionalText(200),
})

/** What the form of a new letter sends. */
export const letterInput = z
  .object({
    receivedOn: writtenDate,
    writtenOn: optionalDate,
    channel: z.enum(channels, 'errors.choose'),
    forwarderKind: z.enum(['delegate', 'front', 'press', 'agency', 'leader', '']).optional(),
    forwarderName: optionalText(200),
    forwarderDocumentNo: optionalText(60),
    forwarderDocumentOn: optionalDate,
    anonymous: checkbox,
    unsigned: checkbox,
    senders: listOf(z.looseObject({})).optional(),
    signatories: z.union([z.literal('').transform(() => undefined), count(0, 100_000)]).optional(),
    representativeName: optionalText(120),
    representativePaper: optionalText(200),
    contents: listOf(
      contentInput,
      z.array(contentInput).min(1, 'errors.contents.none').max(12, 'errors.contents.many'),
    ),
    files: listOf(z.string()).optional(),
    reception: optionalText(24),
    assignee: optionalText(24),
    linkKind: z.enum([...linkKinds, 'none']).optional(),
    linkTo: optionalText(24),
    newCircumstances: optionalText(1000),
    similarSeen: checkbox,
    submissionKey,
  })
  .strict()

export type LetterInput = z.output<typeof letterInput>

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
    const vaultId =
      denunciation && senders.length ? await context.vault.keep(context.actor.office, senders, context.now) : null
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
    const facts: Omit<LetterFacts, 'no'> = {
      _id: newId(),
      office: context.actor.office,
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
      receiptCode: newReceiptCode(),
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
  try {
    return await withNextNumber({
      field: 'no',
      highest: () => highestNumber(facts.office, facts.year),
      write: (no) => insertLetter(context, { ...facts, no }, 'letters.register', { details: { no, year: facts.year } }),
    })
  } catch (error) {
    if (!duplicateKeyOf(error)?.includes('submissionKey')) throw error
    const first = await LetterModel.findOne({ submissionKey: facts.submissionKey }, { _id: 1 }).lean()
    throw new AlreadyDone(letterPath(first?._id ?? ''))
  }
}

/** The greatest number of a year's register, 0 when it is empty. */
export async function highestNumber(office: string, year: number): Promise<number> {
  const last = await LetterModel.findOne({ office, year }, { no: 1 }).sort({ no: -1 }).lean()
  return last?.no ?? 0
}

/** The senders, after the checks that need more than one field. @throws InvalidInput */
export function checkedInput(context: Context, input: LetterInput): Identity[] {
  const errors: Record<string, FieldError> = {}
  if (input.receivedOn > context.today) errors.receivedOn = { key: 'errors.receivedOn.future' }
  if (input.writtenOn && input.writtenOn > input.receivedOn)
    errors.writtenOn = { key: 'errors.writtenOn.afterReceived' }
  for (const [index, content] of input.contents.entries())
    if (content.decisionOn && content.decisionOn > input.receivedOn)
      errors[`contents.${index}.decisionOn`] = { key: 'errors.decisionOn.afterReceived' }
  if (input.forwarderDocumentOn && input.forwarderDocumentOn > input.receivedOn)
    errors.forwarderDocumentOn = { key: 'errors.documentOn.afterReceived' }
  const senders: Identity[] = []
  for (const [index, raw] of (input.senders ?? []).entries()) {
    const empty = Object.values(raw).every((value) => typeof value !== 'string' || !value.trim())
    if (empty) continue
    const sender = senderInput.safeParse(raw)
    if (sender.success) senders.push(sender.data)
    else
      for (const issue of sender.error.issues)
        errors[`senders.${index}.${issue.path.join('.')}`] = {
          key: issue.message.startsWith('errors.') ? issue.message : 'errors.required',
        }
  }
  if (!senders.length && !input.anonymous && !Object.keys(errors).some((path) => path.startsWith('senders')))
    errors['senders.0.name'] = { key: 'errors.sender.missing' }
  if (input.anonymous && senders.length) errors.anonymous = { key: 'errors.anonymous.named' }
  if (input.contents.some((content) => content.kind === 'denunciation'))
    Object.assign(errors, toldNames(input, senders))
  if (input.linkKind === 'sameMatter' && input.linkTo && !input.newCircumstances)
    errors.newCircumstances = { key: 'errors.required' }
  if (Object.keys(errors).length) throw new InvalidInput(errors)
  return senders
}

/** What is written of a denunciation is read by others: it must not tell who wrote it (LTC Đ.56). */
function toldNames(input: LetterInput, senders: Identity[]): Record<string, FieldError> {
  const written: [string, string | null][] = [
    ...input.contents.flatMap((content, index): [string, string | null][] => [
      [`contents.${index}.summary`, content.summary],
      [`contents.${index}.person`, content.person],
    ]),
    ['newCircumstances', input.newCircumstances],
  ]
  return Object.fromEntries(
    written
      .filter(([, text]) => text && mentions(text, senders))
      .map(([path]) => [path, { key: 'errors.tellsDenouncer' }]),
  )
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
