import type { Logger } from 'pino'
import type { DemoAccount } from './accounts/index.ts'
import type { Parts } from './context.ts'
import type { PageModel } from './web/request.ts'
import type { Route } from './web/routes.ts'

/** What the web application is built from, besides the parts of every act. */
export interface AppParts extends Parts {
  readonly log: Logger
  /** Signs session cookies. */
  readonly sessionSecret: string
  readonly demoAccounts?: readonly DemoAccount[]
  /** Tests wrap page models here to find misspelt names. */
  readonly watchPage?: (model: PageModel, view: string) => PageModel
  /** Pages that only a test or a measurement needs, behind the same middleware. */
  readonly extraRoutes?: readonly Route[]
}
