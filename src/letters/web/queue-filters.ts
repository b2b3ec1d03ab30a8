import type { Request } from 'express'
import type { handlersOf } from '../../accounts/index.ts'
import { wholeNumber } from '../../language/format.ts'
import { routingSubjects } from '../../law/index.ts'
import type { FilterPanel } from '../../web/components.ts'
import { contentKinds } from '../content.ts'
import type { LetterChoice } from '../letter-choice.ts'
import { dueBuckets } from '../letter-choice.ts'
import type { openCounts } from '../open-counts.ts'
import { letterStates } from '../state.ts'
import { codeText } from './code-text.ts'
import { queuePath } from './paths.ts'

/** From here on the closed letters are "99+": they are counted to the hundredth and no further. */
export const mostClosedCounted = 100

interface Found {
  counts: Awaited<ReturnType<typeof openCounts>>
  closed: number
  handlers: Awaited<ReturnType<typeof handlersOf>>
}

/** What can be chosen of the queue; the counts of the due dates add up to the whole. */
export function queueFilters({ t, language }: Request, choice: LetterChoice, found: Found): FilterPanel {
  const { counts, closed, handlers } = found
  const number = (value: number) => wholeNumber(value, language)
  const buckets = dueBuckets.filter(
    (bucket) => counts.due[bucket] > 0 || ['over', 'today', 'soon', 'later', 'suspended'].includes(bucket),
  )
  return {
    action: queuePath,
    groups: [
      {
        kind: 'radio',
        id: 'due',
        name: 'due',
        legend: t('letters.filter.due'),
        options: [
          { value: '', label: t('letters.filter.all'), checked: !choice.due, count: number(counts.total) },
          ...buckets.map((bucket) => ({
            value: bucket,
            label: t(`letters.due.${bucket}`),
            checked: choice.due === bucket,
            count: number(counts.due[bucket]),
          })),
        ],
      },
      {
        kind: 'checkbox',
        id: 'kind',
        name: 'kind',
        legend: t('letters.filter.kind'),
        options: contentKinds.map((kind) => ({
          value: kind,
          label: t(`letters.kind.${kind}`),
          checked: choice.kinds?.includes(kind) ?? false,
          count: number(counts.kinds[kind]),
        })),
      },
      {
        kind: 'checkbox',
        id: 'state',
        name: 'state',
        legend: t('letters.filter.state'),
        options: letterStates.map((state) => ({
          value: state,
          label: t(`letters.state.${state}`),
          checked: choice.states?.includes(state) ?? false,
          count:
            state === 'closed'
              ? closed >= mostClosedCounted
                ? '99+'
                : number(closed)
              : number(counts.states[state] ?? 0),
        })),
      },
      {
        kind: 'select',
        id: 'field',
        name: 'field',
        legend: t('letters.filter.field'),
        options: [
          { value: '', label: t('letters.filter.allFields'), checked: !choice.field },
          ...routingSubjects.map((one) => ({
            value: one,
            label: codeText(t, 'law.subject', one),
            checked: choice.field === one,
          })),
        ],
      },
      {
        kind: 'select',
        id: 'assignee',
        name: 'assignee',
        legend: t('letters.filter.assignee'),
        options: [
          { value: 'anybody', label: t('letters.filter.anybody'), checked: !choice.assignee },
          { value: 'nobody', label: t('letters.filter.nobody'), checked: choice.assignee === 'nobody' },
          ...handlers.map((one) => ({ value: one._id, label: one.name, checked: choice.assignee === one._id })),
        ],
      },
    ],
  }
}
