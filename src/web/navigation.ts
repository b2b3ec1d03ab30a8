import type { Action } from '../access/policies.ts'
import type { TextKey } from '../language/translate.ts'

/** The words of the top bar, in their order; each shows to those whom the policy allows what it opens. */
export const navigation: readonly { key: string; label: TextKey; href: string; action: Action }[] = [
  { key: 'queue', label: 'interface.nav.queue', href: '/queue', action: 'letters.list' },
  { key: 'receptions', label: 'interface.nav.receptions', href: '/receptions', action: 'receptions.list' },
  { key: 'letters', label: 'interface.nav.letters', href: '/letters', action: 'letters.list' },
  { key: 'feedback', label: 'interface.nav.feedback', href: '/feedback', action: 'feedback.list' },
  { key: 'returns', label: 'interface.nav.returns', href: '/returns', action: 'returns.prepare' },
  { key: 'messages', label: 'messages.tab', href: '/admin/messages', action: 'messages.list' },
  { key: 'monitor', label: 'interface.nav.monitor', href: '/monitor', action: 'monitor.show' },
  { key: 'figures', label: 'interface.nav.figures', href: '/figures', action: 'figures.show' },
  { key: 'admin', label: 'interface.nav.admin', href: '/admin', action: 'admin.open' },
]
