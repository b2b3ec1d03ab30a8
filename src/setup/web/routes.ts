import type { Request, Response } from 'express'
import type { AppParts } from '../../app-parts.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, form, nothingTyped } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { startSession } from '../../web/session.ts'
import { isSetUp } from '../is-set-up.ts'
import { loadSample } from '../load-sample.ts'
import { setUpOffice } from '../set-up-office.ts'
import { endSetupLink, minutesLeft } from '../setup-link.ts'
import { calendarPage, staffPage } from './later-pages.ts'
import { officePage } from './office-page.ts'
import { setupCalendarPath, setupPath, setupStaffPath } from './paths.ts'

/** The first run: the form behind the link of the console, then two steps of the first administrator. */
export function setupRoutes(parts: AppParts): Route[] {
  const now = () => parts.clock.now()
  const place = () => (parts.config.mongodbUri ? 'MongoDB' : parts.config.dataFolder)
  const tokenOf = (req: Request) => String(req.params.token)

  const page: FormPage = async (req, res, typed) => {
    const minutes = await minutesLeft(tokenOf(req), now())
    if (minutes === null || (await isSetUp())) return deadLink(req, res)
    const year = plainDateOf(now()).slice(0, 4)
    res.page('setup/office', officePage(req, typed, { token: tokenOf(req), minutes, place: place(), year }))
  }
  const setUp = async (req: Request, res: Response) => {
    if ((await minutesLeft(tokenOf(req), now())) === null) return deadLink(req, res)
    const { account, begin } = await setUpOffice(bodyOf(req), now(), req.requestId)
    await endSetupLink()
    await startSession(req, account)
    const loaded = begin === 'sample' ? await loadSample(parts, account) : null
    const text = req.t(loaded === null ? 'setup.done' : loaded ? 'setup.doneWithSample' : 'setup.sampleFailed')
    redirectWithNotice(res, setupCalendarPath, { kind: loaded === false ? 'error' : 'done', text })
  }
  return [
    get(setupPath, 'public', async (req, res) => {
      if (await isSetUp()) return res.redirect(303, '/')
      res.page('setup/where', {
        layout: 'plain',
        title: req.t('setup.where.title'),
        text: req.t('setup.where.text'),
        steps: [req.t('setup.where.look'), req.t('setup.where.restart')],
      })
    }),
    get(setupCalendarPath, 'offices.change', async (req, res) =>
      res.page('setup/calendar', await calendarPage(req, place())),
    ),
    get(setupStaffPath, 'accounts.create', async (req, res) => res.page('setup/staff', await staffPage(req, place()))),
    get('/setup/:token', 'public', (req, res) => page(req, res, nothingTyped)),
    post('/setup/:token', 'public', form(setUp, { again: page })),
  ]
}

/** Used, too old, or never made: said alike, so that trying tells nothing. */
function deadLink(req: Request, res: Response): void {
  res.status(404)
  res.page('setup/where', {
    layout: 'plain',
    title: req.t('setup.dead.title'),
    text: req.t('setup.dead.text'),
    steps: [req.t('setup.where.restart')],
  })
}
