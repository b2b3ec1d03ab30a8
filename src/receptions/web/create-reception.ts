import type { Request, Response } from 'express'
import { draftOf, dropDraft } from '../../drafts/index.ts'
import { InvalidInput } from '../../errors.ts'
import { newId } from '../../id.ts'
import { timeOfDay } from '../../language/format.ts'
import { keepUploads } from '../../letters/web/index.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, form } from '../../web/form.ts'
import { compactRows, takeOut } from '../../web/form-rows.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Handler } from '../../web/routes.ts'
import type { Reception } from '../index.ts'
import { receptionNumber, registerReception } from '../index.ts'
import { newReceptionPage } from './new-reception-page.ts'
import { letterFromReceptionPath, receptionPath, receptionReceiptPath } from './paths.ts'

const receptionLists = ['people', 'representatives', 'contents', 'documents'] as const

/** The form of a visit: empty, or with the draft that was left. */
export async function showNewReception(req: Request, res: Response): Promise<void> {
  const draft = await draftOf(req.context, 'reception')
  const values = draft?.values ?? { submissionKey: newId(), at: timeOfDay(req.context.now), kind: 'regular' }
  await newReceptionPage(req, res, { values, errors: {} }, { draftAt: draft?.at })
}

const again: FormPage = (req, res, typed) => newReceptionPage(req, res, typed)

/** Saves a visit; a button that only asks for rows or for the person's history brings the form back as typed. */
export const createReception: Handler = form(
  async (req, res) => {
    await keepUploads(req)
    if (isRefresh(req)) return showAsTyped(req, res)
    compactRows(req, receptionLists)
    const { body } = req
    const { after, makeLetter } = takeOut(req, ['after', 'makeLetter'])
    try {
      const reception = await registerReception(req.context, bodyOf(req))
      await dropDraft(req.context, { form: 'reception' })
      redirectWithNotice(res, nextPage(reception, { after, makeLetter }), {
        kind: 'done',
        text: req.t('receptions.saved', { number: receptionNumber(reception) }),
      })
    } catch (error) {
      if (error instanceof InvalidInput) Object.assign(body, { makeLetter })
      throw error
    }
  },
  { again },
)

function nextPage(reception: Reception, wish: { after?: string; makeLetter?: string }): string {
  if (wish.makeLetter) return letterFromReceptionPath(reception._id)
  return wish.after === 'receipt' ? receptionReceiptPath(reception._id) : receptionPath(reception._id)
}

const refreshing = ['find', 'addPerson', 'addRepresentative', 'addContent', 'addDocument'] as const

function isRefresh(req: Request): boolean {
  return refreshing.some((name) => name in (req.body as object))
}

async function showAsTyped(req: Request, res: Response): Promise<void> {
  const asked = takeOut(req, refreshing)
  await newReceptionPage(req, res, { values: bodyOf(req), errors: {} }, { add: asked })
}
