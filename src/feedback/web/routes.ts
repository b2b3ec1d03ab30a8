import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { createAnswer, createPassing, feedbackRecordPage } from './feedback-record.ts'
import { feedbackListPage } from './list-page.ts'
import { createFeedback, newFeedbackPage } from './new-feedback.ts'
import { feedbackListPath, newFeedbackPath } from './paths.ts'

export const feedbackRoutes: Route[] = [
  get(feedbackListPath, 'feedback.list', feedbackListPage),
  get(newFeedbackPath, 'feedback.register', (req, res) => newFeedbackPage(req, res, nothingTyped)),
  post(newFeedbackPath, 'feedback.register', form(createFeedback, { again: newFeedbackPage })),
  get('/feedback/:feedbackId', 'feedback.list', (req, res) => feedbackRecordPage(req, res, nothingTyped)),
  post('/feedback/:feedbackId/passings', 'feedback.pass', form(createPassing, { again: feedbackRecordPage })),
  post('/feedback/:feedbackId/answer', 'feedback.answer', form(createAnswer, { again: feedbackRecordPage })),
]
