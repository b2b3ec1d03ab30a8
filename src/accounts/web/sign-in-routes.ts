import type { Request, Response } from 'express'
import passport from 'passport'
import { Strategy } from 'passport-local'
import { recordEvent } from '../../audit/index.ts'
import type { Parts } from '../../context.ts'
import { invalid } from '../../errors.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf, form, nothingTyped } from '../../web/form.ts'
import type { Route } from '../../web/routes.ts'
import { get, post } from '../../web/routes.ts'
import type { Account } from '../account.ts'
import { signIn } from '../sign-in.ts'

type Refusal = { refused: 'wrong' } | { refused: 'wait'; minutes: number }

/** An account that the demo shows on its sign-in page. */
export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Account['role']
}

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
    const { field, summary } = fieldsOf(typed, req.t)
    res.page('accounts/sign-in', {
      layout: 'plain',
      title: req.t('accounts.signIn.title'),
      errorSummary: { errors: summary() },
      section: 'sign-in',
      fields: {
        username: { ...field('username'), label: req.t('accounts.username'), autocomplete: 'username' },
        password: {
          ...field('password'),
          type: 'password' as const,
          value: '',
          label: req.t('accounts.password'),
          autocomplete: 'current-password',
        },
      },
      to: localPath(req.query.to ?? typed.values.to),
      demoAccounts: demoAccounts.map((one) => ({ ...one, roleLabel: req.t(`accounts.role.${one.role}`) })),
    })
  }
  const enter = async (req: Request, res: Response) => {
    const { username, password } = req.body as { username?: string; password?: string }
    if (!username) throw invalid('username', 'errors.required')
    if (!password) throw invalid('password', 'errors.required')
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
      res.redirect(303, localPath(req.get('referer') && new URL(req.get('referer') ?? '').pathname))
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

/** A new session id for whoever signs in: one that somebody planted before is worth nothing. */
async function startSession(req: Request, account: Account): Promise<void> {
  await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())))
  req.session.account = account._id
  req.session.epoch = account.sessionEpoch
  req.session.language = account.language
}

/** Only a path of this program: never an address of another host. */
function localPath(value: unknown): string {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : '/'
}
