import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { queuePage } from './queue-page.ts'
import { recordRoutes } from './record-routes.ts'

export const letterRoutes: Route[] = [get('/queue', 'letters.list', queuePage), ...recordRoutes]
