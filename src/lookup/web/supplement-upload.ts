import type { Request, RequestHandler, Response } from 'express'
import { programActor } from '../../access/actor.ts'
import type { AppParts } from '../../app-parts.ts'
import { contextOf } from '../../context.ts'
import type { FieldError } from '../../errors.ts'
import { InvalidInput } from '../../errors.ts'
import { receiveSupplement, stageEach } from '../../letters/index.ts'
import { errorText } from '../../web/form.ts'
import { uploadedFiles, uploads } from '../../web/upload.ts'
import type { Lookup } from '../lookup.ts'
import { projectLookup } from '../project-lookup.ts'
import type { Reader } from './reader.ts'

const mostFiles = 5
const mostBytes = 10 * 1024 * 1024
/** So many senders at once: what they send is held in memory until it is sealed. */
const mostSenders = 2
const extensions = ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'docx']

/** What is said of papers that were sent. */
export interface Sent {
  status: number
  done?: string
  errors: string[]
}

/**
 * Takes papers that a writer sends: what cannot be kept is named and left out, the rest goes on to the officer. Sealed
 * before anything is written; the officer alone decides whether they belong to the record.
 */
export function supplementUpload(parts: AppParts) {
  let senders = 0
  const parse = uploads(mostBytes, mostFiles)

  return async (req: Request, res: Response, lookup: Lookup, reader: Reader): Promise<Sent> => {
    if (senders >= mostSenders) return { status: 503, errors: [reader.t('lookup.supplement.busy')] }
    senders += 1
    try {
      await parsed(parse, req, res)
      return await received(parts, req, lookup, reader)
    } finally {
      senders -= 1
    }
  }
}

function parsed(parse: RequestHandler, req: Request, res: Response): Promise<void> {
  return new Promise((resolve, reject) => {
    void parse(req, res, (error?: unknown) => (error ? reject(error) : resolve()))
  })
}

async function received(parts: AppParts, req: Request, lookup: Lookup, { t }: Reader): Promise<Sent> {
  const context = contextOf(parts, programActor(lookup.office), `lookup ${lookup.record}`)
  const sent = uploadedFiles(req).map((file) => ({ ...file, refusal: refusalOf(file) }))
  const words = (refused: readonly FieldError[]) => refused.map((error) => errorText(error, t))
  const { staged, refused } = await stageEach(context, sent)
  if (!staged.length) return { status: 422, errors: sent.length ? words(refused) : [t('lookup.supplement.files')] }
  try {
    await receiveSupplement(context, { letterId: lookup.record, files: staged.map((file) => file._id) })
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return { status: 422, errors: words(Object.values(error.fields)) }
  }
  await projectLookup(parts, { kind: 'letter', record: lookup.record })
  return { status: 200, done: t('lookup.supplement.sent', { count: staged.length }), errors: words(refused) }
}

/** Narrower than what officers may attach: recordings and sheets are brought to the counter. */
function refusalOf(file: { originalname: string; refusal?: FieldError }): FieldError | undefined {
  const name = file.originalname
  if (file.refusal?.key === 'errors.file.tooMany') return { key: 'lookup.supplement.tooMany', values: { name } }
  if (file.refusal) return file.refusal
  const extension = name.split('.').at(-1)?.toLowerCase() ?? ''
  return extensions.includes(extension) ? undefined : { key: 'lookup.supplement.type', values: { name } }
}
