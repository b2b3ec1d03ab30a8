import type { Parts } from '../../context.ts'
import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { answersPage } from './answers-page.ts'
import { followUp, followUpsPage } from './follow-ups-page.ts'
import {
  answersPath,
  followUpPath,
  followUpsPath,
  handOverPath,
  ratingPath,
  satisfactionExportPath,
  satisfactionPath,
  surveyPath,
} from './paths.ts'
import { handOver, ratingPage, telephone } from './rating-page.ts'
import { exportReport, reportPage } from './report-page.ts'
import { surveyHandlers } from './survey-page.ts'

export const satisfactionRoutes: Route[] = [
  get(satisfactionPath, 'satisfaction.report', reportPage),
  get(satisfactionExportPath, 'satisfaction.report', exportReport),
  get(answersPath, 'satisfaction.report', answersPage),
  get(followUpsPath, 'satisfaction.followUp', (req, res) => followUpsPage(req, res, nothingTyped)),
  post(followUpPath(':surveyId'), 'satisfaction.followUp', form(followUp, { again: followUpsPage })),
  ...ratingRoutes('letters'),
  ...ratingRoutes('receptions'),
]

function ratingRoutes(kind: 'letters' | 'receptions'): Route[] {
  return [
    get(ratingPath(kind, ':id'), 'satisfaction.tablet', (req, res) => ratingPage(req, res, kind, nothingTyped)),
    post(
      ratingPath(kind, ':id'),
      'satisfaction.record',
      form((req, res) => telephone(req, res, kind), { again: (req, res, typed) => ratingPage(req, res, kind, typed) }),
    ),
    post(handOverPath(kind, ':id'), 'satisfaction.tablet', (req, res) => handOver(req, res, kind)),
  ]
}

/** What citizens open. */
export function publicSatisfactionRoutes(parts: Parts): Route[] {
  const { show, answer } = surveyHandlers(parts)
  return [get(surveyPath(':token'), 'public', show), post(surveyPath(':token'), 'public', answer)]
}
