import { parseWrittenDate } from '../../time/written-date.ts'
import type { ContentKind } from '../content.ts'
import { contentKinds } from '../content.ts'
import type { Channel } from '../letter.ts'
import { channels } from '../letter.ts'
import type { DueBucket, LetterChoice } from '../letter-choice.ts'
import { dueBuckets } from '../letter-choice.ts'
import type { PageMark } from '../queue.ts'
import { ruleOfKey } from '../rests-on-rule.ts'
import type { LetterState } from '../state.ts'
import { letterStates } from '../state.ts'

export type Query = Record<string, unknown>

/** The choice that an address stands for; unknown words are left out, never an error. */
export function choiceFromQuery(query: Query): LetterChoice {
  const one = (name: string) =>
    typeof query[name] === 'string' && query[name] !== '' ? String(query[name]) : undefined
  const many = (name: string) =>
    [query[name]].flat().filter((value): value is string => typeof value === 'string' && value !== '')
  const due = one('due')
  const states = many('state').filter((state): state is LetterState => letterStates.includes(state as LetterState))
  const eligibility = one('eligibility')
  const rule = one('rule')
  return {
    open: one('open') === 'no' ? false : one('open') === 'all' ? undefined : one('open') === 'yes' ? true : undefined,
    due: dueBuckets.includes(due as DueBucket) ? (due as DueBucket) : undefined,
    kinds: many('kind').filter((kind): kind is ContentKind => contentKinds.includes(kind as ContentKind)),
    states,
    assignee: one('assignee'),
    agency: one('agency'),
    field: one('field'),
    channel: channels.includes(one('channel') as Channel) ? (one('channel') as Channel) : undefined,
    secretOnly: one('secret') === 'yes' ? true : undefined,
    clock: one('clock'),
    receivedFrom: dateIn(one('receivedFrom')),
    receivedTo: dateIn(one('receivedTo')),
    closedFrom: dateIn(one('closedFrom')),
    closedTo: dateIn(one('closedTo')),
    eligibility:
      eligibility && ['eligible', 'ineligible', 'outside', 'undecided'].includes(eligibility)
        ? (eligibility as LetterChoice['eligibility'])
        : undefined,
    eligibleKind: contentKinds.includes(one('eligibleKind') as ContentKind)
      ? (one('eligibleKind') as ContentKind)
      : undefined,
    twoKinds: one('twoKinds') === 'yes' ? true : undefined,
    manySignatories: one('manySignatories') === 'yes' ? true : undefined,
    pendingOn: dateIn(one('pendingOn')),
    office: one('office'),
    below: one('below') === 'yes' ? true : undefined,
    personKey: one('person'),
    decisionKey: one('decision'),
    importRun: one('import'),
    rule: rule && ruleOfKey(rule) ? rule : undefined,
  }
}

/** The words of an address that a choice stands for: the opposite of choiceFromQuery. */
export function queryOfChoice(choice: LetterChoice): URLSearchParams {
  const query = new URLSearchParams()
  const add = (name: string, value: string | undefined) => value && query.append(name, value)
  if (choice.open !== undefined) add('open', choice.open ? 'yes' : 'no')
  add('due', choice.due)
  for (const kind of choice.kinds ?? []) add('kind', kind)
  for (const state of choice.states ?? []) add('state', state)
  for (const name of [
    'assignee',
    'agency',
    'field',
    'channel',
    'clock',
    'receivedFrom',
    'receivedTo',
    'closedFrom',
    'closedTo',
    'eligibility',
    'eligibleKind',
    'pendingOn',
    'office',
  ] as const)
    add(name, choice[name])
  if (choice.secretOnly) add('secret', 'yes')
  if (choice.below) add('below', 'yes')
  if (choice.twoKinds) add('twoKinds', 'yes')
  if (choice.manySignatories) add('manySignatories', 'yes')
  add('person', choice.personKey)
  add('decision', choice.decisionKey)
  add('import', choice.importRun)
  add('rule', choice.rule)
  return query
}

/** Where a page begins, from `after=<order>~<id>` or `before=<order>~<id>`. */
export function markFromQuery(query: Query): PageMark | null {
  const back = typeof query.before === 'string'
  const text = back ? query.before : query.after
  const match = typeof text === 'string' ? /^([\w-]+)~([0-9a-f]{24})$/.exec(text) : null
  return match ? { order: match[1], id: match[2], back } : null
}

export function withMark(query: URLSearchParams, mark: PageMark | null): string | undefined {
  if (!mark) return undefined
  const next = new URLSearchParams(query)
  next.set(mark.back ? 'before' : 'after', `${mark.order}~${mark.id}`)
  return `?${next}`
}

/** A date of an address, or one that somebody typed into a filter. */
function dateIn(text: string | undefined): string | undefined {
  return (text && parseWrittenDate(text)) || undefined
}
