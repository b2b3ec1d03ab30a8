import type { Route } from '../../web/routes.ts'

/** The rules of the law in force on a day, and what a lawyer says of them. */
export const ruleRoutes: Route[] = []
