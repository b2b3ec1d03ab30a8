import type { Translate } from '../../language/translate.ts'
import type { Steps } from '../../web/components.ts'

const names = ['database', 'office', 'calendar', 'staff'] as const

/** The four steps of the first run beside each of its pages. */
export function stepsAt(current: (typeof names)[number], place: string, t: Translate): Steps {
  const at = names.indexOf(current)
  return {
    vertical: true,
    items: names.map((name, index) => ({
      text: t(`setup.step.${name}`),
      state: index < at ? ('done' as const) : index === at ? ('current' as const) : ('todo' as const),
      note:
        name === 'database'
          ? t('setup.step.databaseDone', { place })
          : t(index < at ? 'setup.state.done' : index === at ? 'setup.state.doing' : 'setup.state.todo'),
      href: undefined,
    })),
  }
}
