import type { Config } from '../../config.ts'
import type { Route } from '../../web/routes.ts'
import { listRoutes } from './list-routes.ts'
import { recordRoutes } from './record-routes.ts'

export function letterRoutes(parts: { config: Pick<Config, 'uploadLimitBytes'> }): Route[] {
  return [...listRoutes, ...recordRoutes(parts)]
}
