import type { Request, RequestHandler, Response } from 'express'
import type { Config } from '../../config.ts'
import { draftOf, dropDraft } from '../../drafts/index.ts'
import { InvalidInput, invalid } from '../../errors.ts'
import { newId } from '../../id.ts'
import { rowsOf } from '../../input.ts'
import { shortDate } from '../../language/format.ts'
import { parsed } from '../../operation.ts'
import { letterFromReception, withReceptionFiles } from '../../receptions/index.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, form } from '../../web/form.ts'
import { compactRows, takeOut } from '../../web/form-rows.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { uploads } from '../../web/upload.ts'
import { checkedInput } from '../check-letter.ts'
import { numberOf } from '../letter.ts'
import { letterInput } from '../letter-input.ts'
import { registerLetter } from '../register-letter.ts'
import { similarLetters } from '../similar.ts'
import { keepUploads } from './keep-uploads.ts'
import { readingButtons } from './letter-reading.ts'
import { draftName, newLetterPage } from './new-letter-page.ts'
import { letterPath, receiptPath } from './paths.ts'
import { letterReceipt } from './receipt-page.ts'
import { similarPage } from './similar-page.ts'

type Settings = Pick<Config, 'uploadLimitBytes'>

/** Entering a letter: form, stop for similar letters, receipt. */
export function newLetterRoutes(parts: { config: Settings }): Route[] {
  const upload: RequestHandler = (req, res, next) => uploads(parts.config.uploadLimitBytes)(req, res, next)
  return [
    get('/letters/new', 'letters.register', showNewLetter),
    post('/letters', 'letters.register', form(createLetter, { again }), [upload]),
    get('/letters/:id/receipt', 'letters.receipt', letterReceipt.show),
    get('/letters/:id/receipt.pdf', 'letters.receipt', letterReceipt.pdf),
  ]
}

/** The form: with the draft that was left, or what a visit already says, or empty. */
async function showNewLetter(req: Request, res: Response): Promise<void> {
  const { reception } = req.query
  const draft = await draftOf(req.context, draftName(reception))
  if (draft) return newLetterPage(req, res, { values: draft.values, errors: {} }, { draftAt: draft.at })
  const given =
    typeof reception === 'string' && reception ? (await letterFromReception(req.context, reception)).values : {}
  const receivedOn = typeof given.receivedOn === 'string' ? shortDate(given.receivedOn) : undefined
  await newLetterPage(req, res, { values: { ...given, receivedOn, submissionKey: newId() }, errors: {} })
}

const buttons = ['addSender', 'addContent', 'find', 'change', ...readingButtons] as const

async function createLetter(req: Request, res: Response): Promise<void> {
  await keepFiles(req)
  if (buttons.some((name) => name in req.body)) {
    const add = takeOut(req, buttons)
    takeOut(req, ['linkKind', 'linkTo', 'similarSeen', 'newCircumstances', 'after'])
    return newLetterPage(req, res, { values: bodyOf(req), errors: {} }, { add })
  }
  compactRows(req, ['senders', 'contents'])
  const { after } = takeOut(req, ['after'])
  try {
    if (await stopsForSimilar(req, res, after)) return
    const letter = await registerLetter(req.context, bodyOf(req))
    await dropDraft(req.context, { form: draftName(req.body.reception) })
    redirectWithNotice(res, after === 'receipt' ? receiptPath(letter._id) : letterPath(letter._id), {
      kind: 'done',
      text: req.t('letters.new.saved', { number: numberOf(letter) }),
    })
  } catch (error) {
    if (error instanceof InvalidInput && after) Object.assign(req.body, { after })
    throw error
  }
}

/** Before saving: a page of its own for letters that look like this one; what was chosen there must be complete. */
async function stopsForSimilar(req: Request, res: Response, after: string | undefined): Promise<boolean> {
  const body = bodyOf(req)
  const seen = body.similarSeen === 'on'
  if (seen && !body.linkKind) throw invalid('linkKind', 'errors.choose')
  const input = parsed(letterInput, body)
  const senders = checkedInput(req.context, input)
  if (seen) return false
  const similar = await similarLetters(req.context, input, senders)
  if (!similar.letters.length && !similar.knownInVault) return false
  await similarPage(req, res, { values: { ...body, after }, errors: {} }, similar)
  return true
}

/** Errors of the stop page come back to it; all others to the form. */
const again: FormPage = async (req, res, typed) => {
  const ofTheStop = Object.keys(typed.errors).every((path) => ['linkKind', 'linkTo', 'newCircumstances'].includes(path))
  if (typed.values.similarSeen !== 'on' || !ofTheStop) return newLetterPage(req, res, typed)
  const { linkKind: _kind, ...rest } = typed.values
  const { after: _after, ...body } = rest
  const input = parsed(letterInput, { ...body, newCircumstances: '' })
  await similarPage(req, res, typed, await similarLetters(req.context, input, checkedInput(req.context, input)))
}

/** Keeps the files of this post, and takes over those of the visit. @throws InvalidInput naming the bad ones */
async function keepFiles(req: Request): Promise<void> {
  const { files, reception } = req.body as Record<string, unknown>
  const kept = rowsOf(files).map(String)
  const fromVisit = typeof reception === 'string' && reception
  await keepUploads(req, fromVisit ? await withReceptionFiles(req.context, reception, kept) : kept)
}
