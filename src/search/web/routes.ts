import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { searchPath } from './paths.ts'
import { searchPage } from './search-page.ts'

export const searchRoutes: Route[] = [get(searchPath, 'search.find', searchPage)]
