import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { historyPart, personPage } from './person-page.ts'

export const peopleRoutes: Route[] = [
  get('/people', 'people.read', personPage),
  get('/people/history', 'people.find', historyPart),
]
