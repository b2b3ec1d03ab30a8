import { ruleOfKey } from '../../letters/index.ts'
import type { FeedbackChannel, FeedbackState } from '../feedback.ts'
import { feedbackChannels, feedbackStates } from '../feedback.ts'
import type { FeedbackChoice } from '../feedback-list.ts'

type Query = Record<string, unknown>

/** The choice that an address stands for; unknown words are left out, never an error. */
export function feedbackChoiceFromQuery(query: Query): FeedbackChoice {
  const one = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : undefined)
  const many = (name: string) => [query[name]].flat().filter((value): value is string => typeof value === 'string')
  const rule = one('rule')
  const date = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(one(name) ?? '') ? one(name) : undefined)
  return {
    channels: many('channel').filter((one): one is FeedbackChannel =>
      feedbackChannels.includes(one as FeedbackChannel),
    ),
    states: many('state').filter((one): one is FeedbackState => feedbackStates.includes(one as FeedbackState)),
    agency: one('agency'),
    receivedFrom: date('receivedFrom'),
    receivedTo: date('receivedTo'),
    passed: one('passed') === 'yes' ? true : undefined,
    late: one('late') === 'yes' ? true : undefined,
    words: one('words'),
    importRun: one('import'),
    below: one('below') === 'yes' ? true : undefined,
    rule: rule && ruleOfKey(rule) ? rule : undefined,
  }
}

/** The words of an address that a choice stands for. */
export function queryOfFeedback(choice: FeedbackChoice): URLSearchParams {
  const query = new URLSearchParams()
  const add = (name: string, value: string | undefined) => value && query.append(name, value)
  for (const channel of choice.channels ?? []) add('channel', channel)
  for (const state of choice.states ?? []) add('state', state)
  for (const name of ['agency', 'receivedFrom', 'receivedTo', 'words'] as const) add(name, choice[name])
  for (const name of ['passed', 'late', 'below'] as const) if (choice[name]) add(name, 'yes')
  add('import', choice.importRun)
  add('rule', choice.rule)
  return query
}
