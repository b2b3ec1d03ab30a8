import type { Translate } from '../../language/translate.ts'
import type { AnyField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { questions } from '../survey.ts'

const marks = [5, 4, 3, 2, 1] as const

/** The five questions, each answered in words, and a place for one's own. */
export function ratingFields(typed: Typed, t: Translate): AnyField[] {
  const { field } = fieldsOf(typed, t)
  return [
    ...questions.map(
      (question): AnyField => ({
        ...field(question),
        kind: 'choice',
        label: t(`satisfaction.question.${question}`),
        optional: question !== 'whole',
        options: marks.map((mark) => ({ value: String(mark), label: t(`satisfaction.mark.${mark}`) })),
      }),
    ),
    {
      ...field('comment'),
      kind: 'text',
      label: t('satisfaction.comment'),
      hint: t('satisfaction.commentHint'),
      optional: true,
      rows: 4,
      maxlength: 1000,
    },
  ]
}
