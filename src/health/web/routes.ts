import type { AppParts } from '../../app-parts.ts'
import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { health } from '../health.ts'

/** Answered without a session, so that monitoring makes none and a database that is away still gets an answer. */
export function healthRoutes(parts: AppParts): Route[] {
  return [
    get('/health', 'public', async (_req, res) => {
      const state = await health(parts.config.uploadsFolder)
      res
        .set('cache-control', 'no-store')
        .status(state.status === 'ok' ? 200 : 503)
        .json(state)
    }),
  ]
}
