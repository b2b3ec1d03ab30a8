import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { Router } from 'express'
import type { Action } from '../access/policies.ts'
import { permit } from '../access/policies.ts'
import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'

export type Handler = (req: Request, res: Response, next: NextFunction) => Promise<void> | void

/** One line of the table of what can be done: method, path, the action that the policy must allow, the handler. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  /** `public`: no sign-in needed. */
  readonly action: Action | 'public'
  readonly handler: Handler
  /** Runs before the handler and after the permission: the parser of an upload. */
  readonly before?: RequestHandler[]
}

export function get(path: string, action: Route['action'], handler: Handler): Route {
  return { method: 'get', path, action, handler }
}

export function post(path: string, action: Route['action'], handler: Handler, before: RequestHandler[] = []): Route {
  return { method: 'post', path, action, handler, before }
}

/** A router of the routes, each behind the permission that it names. */
export function routerOf(routes: readonly Route[], parts: Parts): Router {
  const router = Router()
  for (const route of routes)
    router[route.method](
      route.path,
      guard(route, parts),
      ...(route.before ?? []),
      checkCsrf(route),
      async (req, res, next) => route.handler(req, res, next),
    )
  return router
}

function guard(route: Route, parts: Parts): RequestHandler {
  return (req, res, next) => {
    if (route.action === 'public') return next()
    if (!req.actor) {
      if (route.method === 'get') return res.redirect(303, `/sign-in?to=${encodeURIComponent(req.originalUrl)}`)
      return res.redirect(303, '/sign-in')
    }
    permit(req.actor, route.action)
    req.context = contextOf(parts, req.actor, req.requestId)
    next()
  }
}

/** Tokens are compared after the body is known: a multipart body is known only after its parser. */
function checkCsrf(route: Route): RequestHandler {
  return (req, _res, next) => {
    if (route.method === 'post') req.checkCsrf()
    next()
  }
}
