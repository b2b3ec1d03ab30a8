import type { Request, Response } from 'express'
import { letterInSight } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { answerQuestion } from '../answer-question.ts'
import { classificationOf } from '../classification.ts'
import { decideContent } from '../decide-content.ts'
import { classificationPage } from './classification-page.ts'
import { classificationPath, questionAnchor } from './paths.ts'
import { currentNumber, questionLines } from './question-order.ts'

export const eligibilityRoutes: Route[] = [
  get('/letters/:letterId/contents/:contentNo/classification', 'letters.read', (req, res) =>
    classificationPage(req, res, nothingTyped),
  ),
  post(
    '/letters/:letterId/contents/:contentNo/answers',
    'eligibility.answer',
    form(createAnswer, { again: classificationPage }),
  ),
  post(
    '/letters/:letterId/contents/:contentNo/decision',
    'eligibility.decide',
    form(createDecision, { again: classificationPage }),
  ),
]

async function createAnswer(req: Request, res: Response): Promise<void> {
  const { fact, value } = bodyOf(req) as { fact?: string; value?: string }
  const oneByOne = typeof fact === 'string' && fact.startsWith('group:') && value === 'each'
  if (!oneByOne) await answerQuestion(req.context, inputOf(req))
  const each = oneByOne ? fact.slice('group:'.length) : eachOf(req)
  res.redirect(303, await nextQuestion(req, each))
}

/** Back to the page, at the question that is asked now. */
async function nextQuestion(req: Request, each: string | undefined): Promise<string> {
  const letter = await letterInSight(req.context, String(req.params.letterId))
  const content = letter.contents.find((one) => String(one.no) === req.params.contentNo)
  const path = classificationPath(letter._id, Number(req.params.contentNo)) + (each ? `?each=${each}` : '')
  if (!content) return path
  const law = await req.context.lawOf(letter.office)
  const lines = questionLines(classificationOf(letter, content, law), { each, may: true })
  return `${path}#${questionAnchor(currentNumber(lines))}`
}

/** A group that is taken one by one stays so until its questions are answered. */
function eachOf(req: Request): string | undefined {
  const from = /[?&]each=(\w+)/.exec(req.get('referer') ?? '')?.[1]
  return from
}

async function createDecision(req: Request, res: Response): Promise<void> {
  const letter = await decideContent(req.context, inputOf(req))
  const decision = letter.contents.find((one) => String(one.no) === req.params.contentNo)?.decision
  redirectWithNotice(res, letterPath(letter._id), {
    kind: 'done',
    text: req.t('eligibility.decided', { handling: decision ? req.t(`law.handling.${decision.handling}`) : '' }),
  })
}

function inputOf(req: Request): Record<string, unknown> {
  return { ...bodyOf(req), letterId: req.params.letterId, contentNo: req.params.contentNo }
}
