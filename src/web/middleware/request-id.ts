import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'

/** A short id that the log, the error page and the answer's header share. */
export const requestId: RequestHandler = (req, res, next) => {
  req.requestId = randomBytes(6).toString('hex')
  res.set('x-request-id', req.requestId)
  next()
}
