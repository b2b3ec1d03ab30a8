import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { monitorPage } from './monitor-page.ts'
import { monitorPath } from './paths.ts'

export const monitorRoutes: Route[] = [get(monitorPath, 'monitor.show', monitorPage)]
