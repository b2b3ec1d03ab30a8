import type { RequestHandler } from 'express'

/**
 * A browser follows a redirect as soon as it has the head of the answer, and the session of an answer is stored only
 * while its end is sent: whoever had just signed in was met as a stranger. So the session is stored first.
 */
export const savedBeforeRedirect: RequestHandler = (req, res, next) => {
  const redirect = res.redirect.bind(res) as (...where: unknown[]) => void
  res.redirect = ((...where: unknown[]) => {
    if (!req.session) return redirect(...where)
    req.session.save((error) => (error ? next(error) : redirect(...where)))
  }) as typeof res.redirect
  next()
}
