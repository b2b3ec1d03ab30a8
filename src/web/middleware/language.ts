import type { RequestHandler } from 'express'
import { translator } from '../../language/translate.ts'

/** Vietnamese unless the person chose English; the choice is in the session. */
export const language: RequestHandler = (req, _res, next) => {
  req.language = req.session.language ?? 'vi'
  req.t = translator(req.language)
  next()
}
