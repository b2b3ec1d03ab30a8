import { letterScope } from '../access/scope.ts'
import type { Context } from '../context.ts'
import type { Letter } from '../letters/index.ts'
import { LetterModel, stageFiles } from '../letters/index.ts'
import { identitiesInSight } from '../vault/index.ts'
import { receptionInSight } from './change-reception.ts'
import { mayReadFiles } from './read-reception-file.ts'
import type { Reception, Visitor } from './reception.ts'

/** What a visit already says of the letter that is made from it: nothing is typed twice. */
export async function letterFromReception(
  context: Context,
  id: string,
): Promise<{ reception: Reception; values: Record<string, unknown> }> {
  const reception = await receptionInSight(context, id)
  const people = await peopleInSight(context, reception)
  const representative = reception.delegation?.representatives[0]
  return {
    reception,
    values: {
      receivedOn: reception.on,
      channel: 'inPerson',
      senders: people.map(({ contact: _contact, ...person }) => person),
      contact: contactValues(people[0]),
      signatories: reception.headcount,
      representativeName: reception.delegation ? representative?.name : undefined,
      representativePaper: reception.delegation ? representative?.paper : undefined,
      contents: reception.contents.map(({ no: _no, ...content }) => ({ ...content })),
      files: (await mayReadFiles(context, reception)) ? reception.files.map((file) => file.id) : [],
      reception: id,
    },
  }
}

/** What was answered at the counter, as the fields of the form hold it. */
function contactValues(person: Visitor | undefined): Record<string, string> {
  if (!person?.contact) return {}
  const { channel, email, language, writtenRequest } = person.contact
  return { channel, email: email ?? '', language, ...(writtenRequest && { writtenRequest: 'on' }) }
}

/** The people of a visit as the actor may read them now; those of a denunciation only through the vault. */
export async function peopleInSight(context: Context, reception: Reception): Promise<Visitor[]> {
  if (!reception.secret) return reception.people
  return (await identitiesInSight(context, { ...reception, assignee: null })) ?? []
}

/**
 * Files of a visit that a letter takes over, staged again for the actor: the letter keeps its own, sealed or plain as
 * it must be. Ids of other files pass unchanged.
 */
export async function withReceptionFiles(context: Context, id: string, chosen: string[]): Promise<string[]> {
  const reception = await receptionInSight(context, id)
  const files = (await mayReadFiles(context, reception)) ? reception.files : []
  return Promise.all(
    chosen.map(async (one) => {
      const file = files.find((candidate) => candidate.id === one)
      if (!file) return one
      const bytes = await context.files.get(file.hash)
      const buffer = file.sealed ? context.vault.unseal(bytes, file.id) : bytes
      const originalname = file.sealed ? `${file.name}.${extensionOf(file.type)}` : file.name
      const [staged] = await stageFiles(context, [{ originalname, buffer, size: buffer.length }])
      return staged._id
    }),
  )
}

/** The letters that were made from a visit, as far as the actor may know them. */
export async function lettersOfReception(context: Context, id: string): Promise<Letter[]> {
  return LetterModel.find(
    { ...letterScope(context.actor), reception: id, removed: null },
    { no: 1, year: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1, row: 1, state: 1 },
  )
    .limit(20)
    .lean<Letter[]>()
}

const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/tiff': 'tif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/x-cfb': 'doc',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'video/mp4': 'mp4',
}

function extensionOf(type: string): string {
  return extensions[type] ?? 'bin'
}
