import type { Request } from 'express'
import { handlersOf } from '../../accounts/index.ts'
import { agencyName } from '../../agencies/index.ts'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { masked } from '../../text/citizen-numbers.ts'
import type { Chips } from '../../web/components.ts'
import type { LetterChoice } from '../letter-choice.ts'
import { queryOfChoice } from './choice-from-query.ts'
import { codeText } from './code-text.ts'

type Handlers = Awaited<ReturnType<typeof handlersOf>>

/** One thing that was chosen, in words, and the choice without it. */
export interface Chosen {
  name: string
  value: string
  without: LetterChoice
}

/** Everything that a choice says, in words: for the chips above a list and for the head of an export. */
export async function chosenWords(req: Request, choice: LetterChoice, handlers?: Handlers): Promise<Chosen[]> {
  const { t } = req
  const words: Chosen[] = []
  const add = (key: TextKey, value: string, change: Partial<LetterChoice>) =>
    words.push({ name: t(key), value, without: { ...choice, ...change } })
  const yes = t('letters.filter.yes')
  if (choice.open !== undefined)
    add('letters.filter.open', t(choice.open ? 'letters.filter.open.yes' : 'letters.filter.open.no'), {
      open: undefined,
    })
  if (choice.assignee)
    add('letters.filter.assignee', await handlerName(req, choice.assignee, handlers), { assignee: undefined })
  if (choice.due) add('letters.filter.due', t(`letters.due.${choice.due}`), { due: undefined })
  for (const kind of choice.kinds ?? [])
    add('letters.filter.kind', t(`letters.kind.${kind}`), { kinds: choice.kinds?.filter((one) => one !== kind) })
  for (const state of choice.states ?? [])
    add('letters.filter.state', t(`letters.state.${state}`), {
      states: choice.states?.filter((one) => one !== state),
    })
  if (choice.eligibility)
    add('letters.filter.eligibility', t(`letters.eligibility.${choice.eligibility}`), { eligibility: undefined })
  if (choice.eligibleKind)
    add('letters.filter.eligibleKind', t(`letters.kind.${choice.eligibleKind}`), { eligibleKind: undefined })
  if (choice.channel)
    add('letters.filter.channel', codeText(t, 'law.answer.channel', choice.channel), { channel: undefined })
  if (choice.field) add('letters.filter.field', codeText(t, 'law.subject', choice.field), { field: undefined })
  if (choice.agency)
    add(
      'letters.filter.agency',
      choice.agency === 'ours' ? t('letters.filter.ours') : await agencyName(choice.agency),
      { agency: undefined },
    )
  if (choice.clock) add('letters.filter.clock', codeText(t, 'law.clock', choice.clock), { clock: undefined })
  for (const name of ['receivedFrom', 'receivedTo', 'closedFrom', 'closedTo', 'pendingOn'] as const) {
    const date = choice[name]
    if (date) add(`letters.filter.${name}`, shortDate(date), { [name]: undefined })
  }
  for (const name of ['manySignatories', 'twoKinds', 'secretOnly', 'below'] as const)
    if (choice[name]) add(`letters.filter.${name}`, yes, { [name]: undefined })
  if (choice.office) add('letters.filter.office', yes, { office: undefined })
  if (choice.personKey) add('letters.filter.person', personWords(choice.personKey), { personKey: undefined })
  if (choice.decisionKey)
    add('letters.filter.decision', choice.decisionKey.split('|')[0] ?? '', { decisionKey: undefined })
  if (choice.rule) add('letters.filter.rule', choice.rule, { rule: undefined })
  if (choice.importRun) add('letters.filter.import', yes, { importRun: undefined })
  return words
}

/** Chips above a list: each leads to the list without it. */
export function chipsOf(req: Request, path: string, words: Chosen[], clear: string): Chips {
  const href = ({ without }: Chosen) => {
    const query = queryOfChoice(without)
    if (!without.assignee) query.set('assignee', 'anybody')
    return `${path}?${query}`
  }
  return {
    items: words.map((one) => ({
      text: req.t('letters.chip', { name: one.name, value: one.value }),
      href: href(one),
    })),
    clearHref: words.length ? clear : undefined,
  }
}

async function handlerName({ t, context }: Request, assignee: string, handlers?: Handlers): Promise<string> {
  if (assignee === 'nobody') return t('letters.filter.nobody')
  return (handlers ?? (await handlersOf(context.actor.office))).find((one) => one._id === assignee)?.name ?? '–'
}

/** `phone:0914…` without showing the whole number. */
function personWords(key: string): string {
  const value = key.slice(key.indexOf(':') + 1)
  return key.startsWith('name:') ? value : masked(value)
}
