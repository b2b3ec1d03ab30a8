import type { Route } from '../../web/routes.ts'
import { listRoutes } from './list-routes.ts'
import { recordRoutes } from './record-routes.ts'

export const letterRoutes: Route[] = [...listRoutes, ...recordRoutes]
