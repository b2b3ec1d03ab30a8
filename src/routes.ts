import { accountRoutes } from './accounts/web/account-routes.ts'
import { adminRoutes } from './admin/web/routes.ts'
import type { AppParts } from './app.ts'
import { deadlineRoutes } from './deadlines/web/routes.ts'
import { draftRoutes } from './drafts/web/routes.ts'
import { eligibilityRoutes } from './eligibility/web/routes.ts'
import { healthRoutes } from './health/web/routes.ts'
import { homeRoutes } from './home/web/routes.ts'
import { letterRoutes } from './letters/web/routes.ts'
import { monitorRoutes } from './monitor/web/routes.ts'
import { paperRoutes } from './papers/web/routes.ts'
import { routingRoutes } from './routing/web/routes.ts'
import { searchRoutes } from './search/web/routes.ts'
import { setupRoutes } from './setup/web/routes.ts'
import type { Route } from './web/routes.ts'

/** Every route of the program: what a test walks, role by role. */
export const allRoutes = {
  /** Answered without a session: monitoring. */
  beforeSession: (parts: AppParts): Route[] => [...healthRoutes(parts.config)],
  /** Behind sign-in; each names the action that the policy must allow. */
  staff: (parts: AppParts): Route[] => [
    ...setupRoutes(parts),
    ...adminRoutes,
    ...monitorRoutes,
    ...searchRoutes,
    ...homeRoutes,
    ...accountRoutes,
    ...letterRoutes,
    ...deadlineRoutes,
    ...eligibilityRoutes,
    ...paperRoutes,
    ...routingRoutes,
    ...draftRoutes,
  ],
}
