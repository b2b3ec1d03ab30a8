import type { RequestHandler } from 'express'
import { isSetUp } from '../is-set-up.ts'
import { setupPath } from './paths.ts'

/** While nobody can sign in, every page leads to the one that says where the set-up link is. */
export const untilSetUp: RequestHandler = async (req, res, next) => {
  const open = req.path === setupPath || /^\/(setup|language)\//.test(req.path)
  if (open || (await isSetUp())) return next()
  res.redirect(303, setupPath)
}
