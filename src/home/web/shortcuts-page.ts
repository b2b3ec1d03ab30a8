import type { Request, Response } from 'express'
import type { TextKey } from '../../language/translate.ts'

const keys: Record<'lists' | 'record' | 'anywhere', [keys: string[], words: string][]> = {
  lists: [
    [['j', 'k'], 'move'],
    [['Enter'], 'open'],
    [['x'], 'select'],
    [['a'], 'assign'],
    [['n'], 'new'],
  ],
  record: [
    [['p'], 'classify'],
    [['t'], 'transfer'],
    [['v'], 'why'],
    [['1', '9'], 'answer'],
  ],
  anywhere: [
    [['/'], 'find'],
    [['Ctrl', 'Enter'], 'save'],
    [['Esc'], 'back'],
    [['?'], 'all'],
  ],
}

/** Every single key, by where it works. */
export function shortcutsPage({ t }: Request, res: Response): void {
  res.page('home/shortcuts', {
    title: t('home.shortcuts.title'),
    note: t('home.shortcuts.note'),
    groups: Object.entries(keys).map(([name, list]) => ({
      title: t(`home.shortcuts.${name}` as TextKey),
      rows: list.map(([pressed, words]) => ({ keys: pressed, text: t(`home.shortcuts.${words}` as TextKey) })),
    })),
  })
}
