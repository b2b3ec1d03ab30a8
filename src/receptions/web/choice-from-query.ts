import { ruleOfKey } from '../../letters/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { ReceptionChoice, ReceptionKind, ReceptionMark } from '../index.ts'
import { receptionKinds } from '../index.ts'

/** The choice of visits that an address stands for; unknown words are left out, never an error. */
export function choiceFromQuery(query: Record<string, unknown>, today: string): ReceptionChoice {
  const one = (name: string) =>
    typeof query[name] === 'string' && query[name] !== '' ? String(query[name]) : undefined
  const day = (name: string) => parseWrittenDate(one(name) ?? '') ?? undefined
  const kind = one('kind') as ReceptionKind
  const owed = [query.owed].flat().map(String)
  const crowd = one('crowd')
  const rule = one('rule')
  return {
    kind: receptionKinds.includes(kind) ? kind : undefined,
    from: day('from'),
    to: day('to'),
    officer: one('officer'),
    host: one('host'),
    crowd: crowd === 'yes' ? true : crowd === 'no' ? false : undefined,
    open: owed.includes('open') ? true : undefined,
    overdueOn: owed.includes('overdue') ? today : undefined,
    personKey: one('person'),
    office: one('office'),
    below: one('below') === 'yes' ? true : undefined,
    importRun: one('import'),
    rule: rule && ruleOfKey(rule) ? rule : undefined,
  }
}

/** The words of an address that a choice stands for: the opposite of choiceFromQuery. */
export function queryOfChoice(choice: ReceptionChoice): URLSearchParams {
  const query = new URLSearchParams()
  for (const name of ['kind', 'from', 'to', 'officer', 'host', 'office'] as const)
    if (choice[name]) query.set(name, choice[name])
  if (choice.crowd !== undefined) query.set('crowd', choice.crowd ? 'yes' : 'no')
  if (choice.below) query.set('below', 'yes')
  if (choice.overdueOn) query.set('owed', 'overdue')
  else if (choice.open) query.set('owed', 'open')
  if (choice.personKey) query.set('person', choice.personKey)
  if (choice.importRun) query.set('import', choice.importRun)
  if (choice.rule) query.set('rule', choice.rule)
  return query
}

/** Where a page begins, from `after=<day>~<id>` or `before=<day>~<id>`. */
export function markFromQuery(query: Record<string, unknown>): ReceptionMark | null {
  const back = typeof query.before === 'string'
  const match = /^(\d{4}-\d{2}-\d{2})~([0-9a-f]{24})$/.exec(String(back ? query.before : (query.after ?? '')))
  return match ? { order: match[1], id: match[2], back } : null
}

export function withMark(query: URLSearchParams, mark: ReceptionMark | null): string | undefined {
  if (!mark) return undefined
  const next = new URLSearchParams(query)
  next.set(mark.back ? 'before' : 'after', `${mark.order}~${mark.id}`)
  return `?${next}`
}
