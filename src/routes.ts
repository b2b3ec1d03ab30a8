import { accountRoutes } from './accounts/web/account-routes.ts'
import type { AppParts } from './app.ts'
import { homeRoutes } from './home/web/routes.ts'
import { letterRoutes } from './letters/web/routes.ts'
import type { Route } from './web/routes.ts'

/** Every route of the program: what a test walks, role by role. */
export const allRoutes = {
  /** Answered without a session: monitoring. */
  beforeSession: (_parts: AppParts): Route[] => [],
  /** Behind sign-in; each names the action that the policy must allow. */
  staff: (_parts: AppParts): Route[] => [...homeRoutes, ...accountRoutes, ...letterRoutes],
}
