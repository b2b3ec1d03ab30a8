import { may } from '../../access/policies.ts'
import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { shortcutsPage } from './shortcuts-page.ts'

/** Where the day of each role begins. */
export const homeRoutes: Route[] = [
  get('/', 'home.open', (req, res) => {
    if (req.actor?.role === 'receptionOfficer') return res.redirect(303, '/receptions')
    if (req.actor?.role === 'manager') return res.redirect(303, '/monitor')
    if (req.actor?.role === 'administrator') return res.redirect(303, '/admin')
    if (may(req.actor, 'letters.list')) return res.redirect(303, '/queue')
    res.redirect(303, '/account')
  }),
  get('/shortcuts', 'shortcuts.show', shortcutsPage),
]
