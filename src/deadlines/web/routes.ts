import type { Route } from '../../web/routes.ts'
import { calendarRoutes } from './calendar-routes.ts'
import { clockRoutes } from './clock-routes.ts'

export const deadlineRoutes: Route[] = [...calendarRoutes, ...clockRoutes]
