import type { Request, RequestHandler } from 'express'
import express, { Router } from 'express'
import { NotPermitted } from '../errors.ts'
import { translator } from '../language/translate.ts'
import type { Route } from './routes.ts'

/**
 * A router of the pages for everybody. They have no session and set no cookie: the language is in the address
 * (`?lang=en`), and a form is taken only from a page of this server, which the browser itself tells.
 */
export function publicRouterOf(routes: readonly Route[]): Router {
  const router = Router()
  for (const route of routes)
    router[route.method](
      route.path,
      languageOfAddress,
      ...(route.method === 'post' ? [fromThisServer, form] : []),
      ...(route.before ?? []),
      async (req, res, next) => route.handler(req, res, next),
    )
  return router
}

const form = express.urlencoded({ extended: false, limit: '64kb', parameterLimit: 100 })

const languageOfAddress: RequestHandler = (req, _res, next) => {
  req.language = req.query.lang === 'en' ? 'en' : 'vi'
  req.t = translator(req.language)
  next()
}

const fromThisServer: RequestHandler = (req, _res, next) => {
  if (isFromThisServer(req)) next()
  else next(new NotPermitted('csrf'))
}

/**
 * Whether the page that sent a form is one of this server, as the browser says (`Sec-Fetch-Site`, else `Origin`). A
 * client that says neither is no browser and carries nobody's cookies.
 */
export function isFromThisServer(req: Request): boolean {
  const site = req.get('sec-fetch-site')
  if (site) return ['same-origin', 'none'].includes(site)
  const origin = req.get('origin')
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === req.get('host'))
}
