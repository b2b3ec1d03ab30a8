import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { RequestHandler } from 'express'
import { NotPermitted } from '../../errors.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** @throws NotPermitted when the form does not carry the session's token, or comes from another site */
    checkCsrf(): void
  }
}

/** One random token for each session; forms carry it as `csrf`, scripts as the header `x-csrf-token`. */
export const csrf: RequestHandler = (req, _res, next) => {
  // A body of another kind than a form's is an empty form.
  req.body ??= {}
  req.session.csrf ??= randomBytes(24).toString('base64url')
  req.checkCsrf = () => {
    const site = req.get('sec-fetch-site')
    if (site && !['same-origin', 'none'].includes(site)) throw new NotPermitted('csrf')
    const sent = req.get('x-csrf-token') ?? (req.body as { csrf?: unknown } | undefined)?.csrf
    if (typeof sent !== 'string' || !equal(sent, req.session.csrf ?? '')) throw new NotPermitted('csrf')
  }
  next()
}

function equal(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}
