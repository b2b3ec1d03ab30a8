import type { RequestHandler } from 'express'
import express, { Router } from 'express'
import type { AppParts } from '../../app-parts.ts'
import { isFromThisServer } from '../../web/public-routes.ts'
import { createLimiter } from '../limiter.ts'
import { codePage } from './code-pages.ts'
import { lookupHandlers } from './lookup-handlers.ts'
import { sendPage, styles, stylesPath } from './lookup-view.ts'
import { confirmationPath, lookupPath, supplementPath } from './paths.ts'
import { languageOf } from './reader-of.ts'
import { countedTraffic } from './traffic.ts'

const robots = 'User-agent: *\nDisallow: /\n'
const form = express.urlencoded({ extended: false, limit: '8kb', parameterLimit: 20 })

/**
 * What everybody may ask without a session, before anything else of the program is run: `/robots.txt` and the look-up.
 * Every other address is passed on.
 */
export function publicPages(parts: AppParts): RequestHandler {
  const lookup = lookupRouter(parts)
  return (req, res, next) => {
    const path = req.path
    if (path === lookupPath || path.startsWith(`${lookupPath}/`)) return lookup(req, res, next)
    if (path !== '/robots.txt') return next()
    res.set({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=86400' }).send(robots)
  }
}

function lookupRouter(parts: AppParts): Router {
  const router = Router()
  const limiter = createLimiter()
  const traffic = countedTraffic(parts)
  const { show, confirm, paper, supplement } = lookupHandlers(parts, { limiter, traffic })
  router.get(stylesPath, (_req, res) => {
    res.writeHead(200, {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
    res.end(styles)
  })
  router.use(async (req, res, next) => {
    traffic.warnOfForgottenProxy(req)
    if (limiter.admits(req.ip ?? '')) return next()
    traffic.count('limited')
    sendPage(res, 429, await codePage('limited', languageOf(req)), { 'Retry-After': '60' })
  })
  router.get(lookupPath, show)
  router.post(confirmationPath, onlyFromHere, form, confirm)
  router.post(supplementPath, onlyFromHere, supplement)
  router.get(`${lookupPath}/giay-to/:no`, paper)
  router.use(nothingHere)
  return router
}

/** A form of another site is answered with the first page: whoever really wants to ask can ask there. */
const onlyFromHere: RequestHandler = async (req, res, next) => {
  if (isFromThisServer(req)) return next()
  sendPage(res, 403, await codePage('start', languageOf(req)))
}

const nothingHere: RequestHandler = async (req, res) => {
  sendPage(res, 404, await codePage('start', languageOf(req)))
}
