import { join } from 'node:path'
import compression from 'compression'
import MongoStore from 'connect-mongo'
import type { Express, RequestHandler } from 'express'
import express from 'express'
import session from 'express-session'
import mongoose from 'mongoose'
import { pinoHttp } from 'pino-http'
import { signInRoutes } from './accounts/web/sign-in-routes.ts'
import type { AppParts } from './app-parts.ts'
import { publicPages } from './lookup/web/public-pages.ts'
import { packageRoot } from './root.ts'
import { allRoutes } from './routes.ts'
import { untilSetUp } from './setup/web/until-set-up.ts'
import { createAssets } from './web/assets.ts'
import { errorPages, notFound } from './web/errors.ts'
import { loggedPath } from './web/logged-path.ts'
import { csrf } from './web/middleware/csrf.ts'
import { currentActor, passwordFirst } from './web/middleware/current-actor.ts'
import { language } from './web/middleware/language.ts'
import { requestId } from './web/middleware/request-id.ts'
import { savedBeforeRedirect } from './web/middleware/saved-before-redirect.ts'
import { securityHeaders } from './web/middleware/security-headers.ts'
import { pages } from './web/page.ts'
import { publicRouterOf } from './web/public-routes.ts'
import { routerOf } from './web/routes.ts'

/** The whole web application, without a port: the middleware in its order, then the routes. */
export function createApp(parts: AppParts): Express {
  const { config, log } = parts
  const app = express()
  const { router: assets, asset } = createAssets()
  app.disable('x-powered-by')
  // Should even the error page fail, the framework must not show the error to the reader.
  app.set('env', 'production')
  app.set('trust proxy', config.trustProxy)
  app.set('query parser', 'extended')
  app.set('views', [join(packageRoot, 'views')])
  app.set('view engine', 'ejs')
  app.enable('view cache')

  // Before everything else: a burst of citizens who look up their case must cost the officers as little as can be.
  app.use(publicPages(parts))
  app.use(requestId)
  app.use(
    pinoHttp({
      logger: log,
      genReqId: (req) => (req as express.Request).requestId,
      serializers: quietly,
      quietReqLogger: true,
    }),
  )
  app.use(securityHeaders({ secure: config.secureCookies }))
  app.use(assets)
  app.use(compression())
  app.use(routerOf(allRoutes.beforeSession(parts), parts))
  // Before the session: the page that says that the database is away needs none.
  app.use(pages({ asset, watch: parts.watchPage }))
  app.use(publicRouterOf(allRoutes.public(parts)))
  app.use(sessions(parts))
  app.use(savedBeforeRedirect)
  app.use(language)
  app.use(express.urlencoded({ extended: true, limit: '2mb', parameterLimit: 5000 }))
  app.use(csrf)
  app.use(untilSetUp)
  app.use(currentActor)
  app.use(passwordFirst)
  app.use(routerOf(signInRoutes(parts, parts.demoAccounts ?? []), parts))
  app.use(routerOf([...allRoutes.staff(parts), ...(parts.extraRoutes ?? [])], parts))
  app.use(notFound)
  app.use(errorPages(log))
  return app
}

/** Sessions live in the database, over mongoose's own connection, and end after 12 hours without use. */
function sessions({ config, sessionSecret, log }: AppParts): RequestHandler {
  const handler = session({
    name: 'tiepdan',
    secret: sessionSecret,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: config.secureCookies, maxAge: 12 * 3600_000 },
    store: MongoStore.create({
      client: mongoose.connection.getClient(),
      dbName: mongoose.connection.name,
      collectionName: 'sessions',
      touchAfter: 300,
    }),
  })
  return (req, res, next) =>
    handler(req, res, (error?: unknown) => {
      // The session could not be stored after its page had gone out: the page is right, so the line stays open.
      if (error && res.headersSent) log.warn({ requestId: req.requestId }, 'the session was not stored')
      else next(error)
    })
}

/** Requests are logged without query strings, cookies and bodies: those hold names and numbers of citizens. */
const quietly = {
  req: (req: { id: unknown; method: string; url: string }) => ({
    id: req.id,
    method: req.method,
    path: loggedPath(req.url.split('?')[0] ?? ''),
  }),
  res: (res: { statusCode: number }) => ({ status: res.statusCode }),
}
