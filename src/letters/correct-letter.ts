import { z } from 'zod'
import type { Context } from '../context.ts'
import { InvalidInput, invalid } from '../errors.ts'
import { count, idNumber, listOf, optionalDate, optionalText, phone, requiredText, writtenDate } from '../input.ts'
import { operation } from '../operation.ts'
import { identitiesInSight } from '../vault/index.ts'
import { changeLetter, letterInSight } from './change-letter.ts'
import { recompute } from './clocks.ts'
import { contactErrors, contactInput, correctedContact } from './contact-input.ts'
import type { Content } from './content.ts'
import type { HistoryEntry, Letter, Sender } from './letter.ts'
import { channels } from './letter.ts'

const correctionInput = z.object({
  letterId: requiredText(24),
  version: count(0, 1_000_000_000),
  receivedOn: writtenDate,
  writtenOn: optionalDate,
  channel: z.enum(channels, 'errors.choose'),
  signatories: count(0, 100_000),
  name: optionalText(120),
  address: optionalText(300),
  phone,
  idNumber,
  contact: contactInput,
  contents: listOf(z.object({ no: count(1, 99), summary: requiredText(4000), agencyName: optionalText(200) })),
})

type Correction = z.output<typeof correctionInput>

const mostOfValue = 160

/**
 * Corrects what was entered wrongly. The history keeps old and new values; of a denunciation only that the identity,
 * or the extract, was corrected. A corrected day of receipt moves the clocks that still run from it.
 * @throws Stale when somebody changed the letter since it was opened
 */
export const correctLetter = operation({
  name: 'letters.correct',
  input: correctionInput,
  run: async (context, input) => {
    const before = await letterInSight(context, input.letterId)
    const vaultId = before.secret ? await correctedIdentity(context, before, input) : before.vaultId
    const law = await context.lawOf(before.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'letters.correct' },
      (letter) => {
        check(context, letter, input)
        const details: HistoryEntry['details'] = {}
        const note = (name: string, old: unknown, next: unknown, secret = false) => {
          if ((old ?? '') === (next ?? '')) return
          details[name] = secret ? '…' : `${shortened(old)} → ${shortened(next)}`
        }
        note('receivedOn', letter.receivedOn, input.receivedOn)
        note('writtenOn', letter.writtenOn, input.writtenOn)
        note('channel', letter.channel, input.channel)
        note('signatories', letter.signatories, input.signatories)
        if (letter.receivedOn !== input.receivedOn)
          for (const clock of letter.contents.flatMap((content) => content.clocks))
            if (!clock.stopped && clock.startEvent === 'letterReceived') {
              clock.start = input.receivedOn
              recompute(clock, law)
            }
        letter.receivedOn = input.receivedOn
        letter.writtenOn = input.writtenOn
        letter.channel = input.channel
        letter.signatories = input.signatories
        if (letter.secret) {
          if (vaultId !== letter.vaultId) details.identity = 1
          letter.vaultId = vaultId
        } else correctSender(context, letter, input, note)
        for (const one of input.contents) correctContent(letter, one, note)
        return { details }
      },
    )
  },
})

function check(context: Context, letter: Letter, input: Correction): void {
  if (input.receivedOn > context.today) throw invalid('receivedOn', 'errors.receivedOn.future')
  if (Number(input.receivedOn.slice(0, 4)) !== letter.year)
    throw invalid('receivedOn', 'errors.receivedOn.otherYear', { year: letter.year })
  if (input.writtenOn && input.writtenOn > input.receivedOn)
    throw invalid('writtenOn', 'errors.writtenOn.afterReceived')
  if (!letter.secret && !letter.anonymous && letter.senders.length && !input.name)
    throw invalid('name', 'errors.required')
  const errors = contactErrors(input.contact, input.name ? input : undefined, letter.secret)
  if (Object.keys(errors).length) throw new InvalidInput(errors)
}

type Note = (name: string, old: unknown, next: unknown, secret?: boolean) => void

function correctSender(context: Context, letter: Letter, input: Correction, note: Note): void {
  const old = letter.senders[0]
  if (!input.name) return
  const next: Sender = personOf(context, { ...input, name: input.name }, old?.contact)
  note('contact', old?.contact?.channel, next.contact?.channel)
  for (const name of ['name', 'address', 'phone', 'idNumber'] as const) note(name, old?.[name], next[name])
  letter.senders = [next, ...letter.senders.slice(1)]
  for (const content of letter.contents) {
    setFact(content, 'hasName', true)
    setFact(content, 'hasAddress', Boolean(next.address))
    setFact(content, 'reachable', Boolean(next.phone))
  }
}

function personOf(context: Context, input: Correction & { name: string }, old: Sender['contact']): Sender {
  const { name, address, phone, idNumber } = input
  const contact = correctedContact(context, input.contact, old)
  return { name, address, phone, idNumber, ...(contact && { contact }) }
}

function correctContent(letter: Letter, input: Correction['contents'][number], note: Note): void {
  const content = letter.contents.find((one) => one.no === input.no)
  if (!content) return
  note('summary', content.summary, input.summary, letter.secret)
  note('against', content.against.agencyName, input.agencyName, letter.secret)
  content.summary = input.summary
  content.against.agencyName = input.agencyName
}

/** What registering knew is known anew; what an officer answered stays. */
function setFact(content: Content, name: 'hasName' | 'hasAddress' | 'reachable', value: boolean): void {
  const fact = content.facts.find((one) => one.name === name && one.source === 'registration')
  if (fact) fact.value = value
}

/** Corrected people are kept anew in the vault; only while the actor has it open, else nothing is touched. */
async function correctedIdentity(context: Context, letter: Letter, input: Correction): Promise<string | null> {
  const known = await identitiesInSight(context, letter)
  const first = known?.[0]
  if (!known || !first || !input.name) return letter.vaultId
  const next = personOf(context, { ...input, name: input.name }, first.contact)
  const same = (['name', 'address', 'phone', 'idNumber', 'contact'] as const).every((key) => first[key] === next[key])
  return same ? letter.vaultId : context.vault.keep(letter.office, [next, ...known.slice(1)], context.now)
}

function shortened(value: unknown): string {
  const text = value === null || value === undefined || value === '' ? '–' : String(value)
  return text.length > mostOfValue ? `${text.slice(0, mostOfValue)}…` : text
}
