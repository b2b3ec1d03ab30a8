import type { Request, Response } from 'express'
import passport from 'passport'
import { Strategy } from 'passport-local'
import { recordEvent } from '../../audit/index.ts'
import type { Parts } from '../../context.ts'
import { invalid } from '../../errors.ts'
import type { FormPage } from '../../web/form.ts'
import { form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import { startSession } from '../../web/session.ts'
import type { Account, DemoAccount } from '../account.ts'
import { signIn } from '../sign-in.ts'
import { signInPage } from './sign-in-page.ts'

type Refusal = { refused: 'wrong' } | { refused: 'wait'; minutes: number }

/** Teaches passport how this program compares name and password. */
function passportOf(parts: Parts): passport.Authenticator {
  const authenticator = new passport.Passport()
  authenticator.use(
    new Strategy({ passReqToCallback: true }, (req, username, password, done) => {
      signIn(username, password, req.ip ?? '', parts.clock.now()).then(
        (result) => ('account' in result ? done(null, result.account) : done(null, false, result as never)),
        done,
      )
    }),
  )
  return authenticator
}

export function signInRoutes(parts: Parts, demoAccounts: readonly DemoAccount[]): Route[] {
  const authenticator = passportOf(parts)
  const page: FormPage = (req, res, typed) => {
    res.page(
      'accounts/sign-in',
      signInPage(req, typed, { to: localPath(req.query.to ?? typed.values.to), demoAccounts }),
    )
  }
  const enter = async (req: Request, res: Response) => {
    const { username, password } = req.body as { username?: unknown; password?: unknown }
    if (typeof username !== 'string' || !username) throw invalid('username', 'errors.required')
    if (typeof password !== 'string' || !password) throw invalid('password', 'errors.required')
    const result = await authenticated(authenticator, req, res)
    if ('refused' in result)
      throw result.refused === 'wait'
        ? invalid('username', 'errors.signIn.wait', { minutes: result.minutes })
        : invalid('username', 'errors.signIn.wrong')
    await startSession(req, result)
    await recordEvent({
      office: result.office,
      at: parts.clock.now(),
      actor: result._id,
      actorName: result.name,
      action: 'accounts.signIn',
      subject: null,
      details: {},
      requestId: req.requestId,
    })
    res.redirect(303, localPath((req.body as { to?: unknown }).to))
  }
  return [
    get('/sign-in', 'public', (req, res) => (req.actor ? res.redirect(303, '/') : page(req, res, nothingTyped))),
    post('/sign-in', 'public', form(enter, { again: page })),
    post('/sign-out', 'public', (req, res) => {
      req.session.destroy(() => res.redirect(303, '/sign-in'))
    }),
    get('/language/:language', 'public', (req, res) => {
      if (req.params.language === 'vi' || req.params.language === 'en') req.session.language = req.params.language
      res.redirect(303, pathBefore(req))
    }),
  ]
}

function authenticated(authenticator: passport.Authenticator, req: Request, res: Response): Promise<Account | Refusal> {
  return new Promise((resolve, reject) => {
    authenticator.authenticate(
      'local',
      { session: false },
      (error: unknown, account: Account | false, refusal: Refusal) =>
        error ? reject(error) : resolve(account || refusal),
    )(req, res, reject)
  })
}

/** The page that somebody came from. */
function pathBefore(req: Request): string {
  const referer = req.get('referer') ?? ''
  return URL.canParse(referer) ? localPath(new URL(referer).pathname) : '/'
}

/** Only a path of this program: never an address of another host. */
function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/'
}
