import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { AnyField, ChoiceField, Question, TextField } from '../../web/components.ts'
import { unknownAnswer } from '../answer-question.ts'
import { answersPath } from './paths.ts'
import type { ShowingQuestions } from './showing-questions.ts'

/** What is asked now. */
export interface Asked {
  fact: string
  text: string
  hint: string | undefined
  options: { value: string; label: string }[]
  value: string
  /** Whether it can be said that nobody can answer. */
  unknown?: boolean
  /** The day that is asked with it, as known; undefined where none is. */
  on?: string
}

const mostRadios = 9

/**
 * The question that is asked now: radios with keys, a select when there are many answers, a number when there are none;
 * with the answer that nobody can tell, and why.
 */
export function currentQuestion(
  req: Request,
  shown: ShowingQuestions,
  base: { id: string; number: number },
  asked: Asked,
): Question {
  const { t } = req
  const value = shown.field('value')
  const field = {
    ...value,
    value: value.error ? value.value : asked.value,
    label: t('eligibility.numbered', { number: base.number, question: asked.text }),
    hint: asked.hint,
  }
  const because: TextField = { ...shown.field('because'), label: t('eligibility.because') }
  const unknown = { value: unknownAnswer, label: t('eligibility.unknown') }
  const isChoice = asked.options.length > 0 && asked.options.length < mostRadios
  const choice: ChoiceField | undefined = isChoice
    ? {
        ...field,
        value: because.error ? unknownAnswer : field.value,
        look: 'boxed',
        options: [
          ...asked.options.map((option, index) => ({ ...option, key: String(index + 1) })),
          ...(asked.unknown ? [{ ...unknown, key: String(asked.options.length + 1), reveal: because }] : []),
        ],
      }
    : undefined
  return {
    ...base,
    state: 'current',
    text: asked.text,
    action: answersPath(shown.letter._id, shown.content.no),
    hidden: [{ name: 'fact', value: asked.fact }],
    choice,
    fields: [...(choice ? [] : fieldsFor(req, field, asked, because, unknown)), ...dayField(req, shown, asked)],
    button: { text: t('eligibility.answerAndGoOn'), kind: shown.complete ? 'plain' : 'primary' },
  }
}

/** Many answers to choose from, or a number; a reason instead of a number says that nobody can tell it. */
function fieldsFor(
  { t }: Request,
  field: TextField,
  asked: Asked,
  because: TextField,
  unknown: { value: string; label: string },
): AnyField[] {
  const reason: AnyField = { ...because, label: t('eligibility.unknownBecause'), optional: true }
  if (!asked.options.length) return [{ ...field, kind: 'text', width: 'short', inputmode: 'numeric' }, reason]
  const options = [{ value: '', label: t('eligibility.choose') }, ...asked.options, unknown]
  return [{ ...field, kind: 'select', options }, reason]
}

/** A withdrawal, a death or a suspension has a day of its own, whose law decides. */
function dayField({ t, context }: Request, { field }: ShowingQuestions, { on }: Asked): AnyField[] {
  if (on === undefined) return []
  return [
    {
      ...field('on', shortDate(on || context.today)),
      kind: 'date',
      label: t('eligibility.actOn'),
      hint: t('eligibility.actOnHint'),
      width: 'short',
    },
  ]
}
