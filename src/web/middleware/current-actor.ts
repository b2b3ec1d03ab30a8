import type { RequestHandler } from 'express'
import { AccountModel, actorOf } from '../../accounts/index.ts'
import { officeById } from '../../offices/index.ts'

declare module 'express-serve-static-core' {
  interface Request {
    officeName?: string
    theme?: 'light' | 'dark'
    shortcuts: boolean
    mustChangePassword: boolean
  }
}

/** Who the session belongs to; a session of an account that was closed or signed out everywhere belongs to nobody. */
export const currentActor: RequestHandler = async (req, _res, next) => {
  req.shortcuts = true
  req.mustChangePassword = false
  const id = req.session.account
  if (id) {
    const account = await AccountModel.findOne({ _id: id, active: true }).lean()
    if (account && account.sessionEpoch === req.session.epoch) {
      req.actor = await actorOf(account)
      req.officeName = (await officeById(account.office)).name
      req.theme = account.theme ?? undefined
      req.shortcuts = account.shortcuts
      req.mustChangePassword = account.mustChangePassword
    }
  }
  next()
}

/** Whoever was given a password by somebody else changes it before anything else. */
export const passwordFirst: RequestHandler = (req, res, next) => {
  if (req.actor && req.mustChangePassword && !['/account', '/account/password', '/sign-out'].includes(req.path))
    return res.redirect(303, '/account')
  next()
}
