import type { RequestHandler } from 'express'
import { AccountModel, actorOf } from '../../accounts/index.ts'
import { officeById, officesBelow } from '../../offices/index.ts'

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
  const { account: id, office: officeId, epoch } = req.session
  if (id && officeId) {
    const [account, office, below] = await Promise.all([
      AccountModel.findOne({ _id: id, active: true }).lean(),
      officeById(officeId),
      officesBelow(officeId),
    ])
    if (account && account.sessionEpoch === epoch && account.office === officeId) {
      req.actor = await actorOf(account, below)
      req.officeName = office.name
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
