import type { RequestHandler } from 'express'
import type { AppParts } from '../../app-parts.ts'

const robots = 'User-agent: *\nDisallow: /\n'

/**
 * What everybody may ask without a session, before anything else of the program is run: `/robots.txt` and the look-up.
 * Every other address is passed on.
 */
export function publicPages(_parts: AppParts): RequestHandler {
  return (req, res, next) => {
    if (req.path !== '/robots.txt') return next()
    res.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' }).send(robots)
  }
}
