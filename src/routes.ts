import { accountRoutes } from './accounts/web/account-routes.ts'
import { adminRoutes } from './admin/web/routes.ts'
import { agencyRoutes } from './agencies/web/routes.ts'
import type { AppParts } from './app-parts.ts'
import { deadlineRoutes } from './deadlines/web/routes.ts'
import { draftRoutes } from './drafts/web/routes.ts'
import { eligibilityRoutes } from './eligibility/web/routes.ts'
import { feedbackRoutes } from './feedback/web/routes.ts'
import { figureRoutes } from './figures/web/routes.ts'
import { healthRoutes } from './health/web/routes.ts'
import { homeRoutes } from './home/web/routes.ts'
import { importRoutes } from './imports/web/routes.ts'
import { lateRoutes, publicLateRoutes } from './late/web/routes.ts'
import { newLetterRoutes } from './letters/web/new-letter-routes.ts'
import { letterRoutes } from './letters/web/routes.ts'
import { lookupRoutes } from './lookup/web/routes.ts'
import { monitorRoutes } from './monitor/web/routes.ts'
import { notificationRoutes } from './notifications/web/routes.ts'
import { paperRoutes } from './papers/web/routes.ts'
import { templateRoutes } from './papers/web/template-routes.ts'
import { peopleRoutes } from './people/web/routes.ts'
import { receptionRoutes } from './receptions/web/routes.ts'
import { returnRoutes } from './returns/web/routes.ts'
import { routingRoutes } from './routing/web/routes.ts'
import { ruleRoutes } from './rules/web/routes.ts'
import { publicSatisfactionRoutes, satisfactionRoutes } from './satisfaction/web/routes.ts'
import { searchRoutes } from './search/web/routes.ts'
import { setupRoutes } from './setup/web/routes.ts'
import type { Route } from './web/routes.ts'

/** Every route of the program: what a test walks, role by role. */
export const allRoutes = {
  /** Answered without a session: monitoring. */
  beforeSession: (parts: AppParts): Route[] => [...healthRoutes(parts)],
  /** For everybody, without a session: no cookie is set and none is read. */
  public: (parts: AppParts): Route[] => [...publicLateRoutes, ...publicSatisfactionRoutes(parts)],
  /** Behind sign-in; each names the action that the policy must allow. */
  staff: (parts: AppParts): Route[] => [
    ...setupRoutes(parts),
    ...adminRoutes,
    ...monitorRoutes,
    ...searchRoutes,
    ...homeRoutes,
    ...accountRoutes,
    ...newLetterRoutes(parts),
    ...lateRoutes,
    ...lookupRoutes,
    ...letterRoutes(parts),
    ...deadlineRoutes,
    ...agencyRoutes,
    ...eligibilityRoutes,
    ...paperRoutes(parts),
    ...templateRoutes(parts),
    ...routingRoutes,
    ...returnRoutes,
    ...ruleRoutes,
    ...draftRoutes,
    ...peopleRoutes,
    ...receptionRoutes(parts),
    ...feedbackRoutes,
    ...figureRoutes,
    ...satisfactionRoutes,
    ...importRoutes(parts),
    ...notificationRoutes,
  ],
}
