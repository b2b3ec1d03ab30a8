import type { ErrorRequestHandler, RequestHandler } from 'express'
import mongoose from 'mongoose'
import type { Logger } from 'pino'
import { AlreadyDone, InvalidInput, NotFound, NotPermitted, Stale } from '../errors.ts'
import { translator } from '../language/translate.ts'
import { loggedPath } from './logged-path.ts'

/** The page for an address that nothing answers. */
export const notFound: RequestHandler = () => {
  throw new NotFound('page')
}

/** The one place that knows which error is which status; anything unknown is a bug: logged with its id, told by its id. */
export function errorPages(log: Logger): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) return next(error)
    if (error instanceof AlreadyDone) return res.redirect(303, error.location)
    const known = knownError(error)
    if (!known)
      log.error({ err: withoutValues(error), requestId: req.requestId, path: loggedPath(req.path) }, 'unexpected error')
    const { status, page } = known ?? { status: 500, page: 'unexpected' as const }
    res.status(status)
    const t = req.t ?? translator('vi')
    req.t = t
    req.language ??= 'vi'
    const model = {
      title: t(`errors.page.${page}.title`),
      text: t(`errors.page.${page}.text`),
      requestId: status >= 500 ? req.requestId : null,
      layout: 'plain' as const,
    }
    if (!res.page) return res.type('text').send(`${model.title}\n${model.text}\n${model.requestId ?? ''}`)
    res.page('errors/show', model)
  }
}

type ErrorPage =
  | 'notFound'
  | 'notPermitted'
  | 'csrf'
  | 'stale'
  | 'invalid'
  | 'databaseAway'
  | 'tooLarge'
  | 'badRequest'
  | 'unexpected'

function knownError(error: unknown): { status: number; page: ErrorPage } | null {
  if (error instanceof NotFound) return { status: 404, page: 'notFound' }
  if (error instanceof NotPermitted)
    return { status: 403, page: error.message.endsWith('csrf') ? 'csrf' : 'notPermitted' }
  if (error instanceof Stale) return { status: 409, page: 'stale' }
  if (error instanceof InvalidInput) return { status: 422, page: 'invalid' }
  if (isDatabaseAway(error)) return { status: 503, page: 'databaseAway' }
  // Errors of the database have numbers for codes.
  const { status, code } = error as { status?: number; code?: string | number }
  if (code === 'LIMIT_FILE_SIZE' || status === 413) return { status: 413, page: 'tooLarge' }
  if (status === 400 || String(code).startsWith('LIMIT_')) return { status: 400, page: 'badRequest' }
  return null
}

function isDatabaseAway(error: unknown): boolean {
  const name = (error as { name?: string } | null)?.name ?? ''
  if (
    [
      'MongoServerSelectionError',
      'MongoNetworkError',
      'MongoNotConnectedError',
      'PoolClearedOnNetworkError',
      'MongoPoolClearedError',
      'MongoTopologyClosedError',
    ].includes(name)
  )
    return true
  return mongoose.connection.readyState !== 1
}

/** Values of a failed write can be personal data: the log gets the kind of error, its code and where it happened. */
function withoutValues(error: unknown): object {
  const { name, code, stack } = error as { name?: string; code?: unknown; stack?: string }
  const where = stack
    ?.split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 8)
  const message =
    name?.startsWith('Mongo') || name === 'ValidationError' || name === 'CastError' ? '' : (error as Error).message
  return { name, code, message, stack: where }
}
