import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { FactName, FactValue } from '../../law/index.ts'
import { factDefinition } from '../../law/index.ts'
import type { AnsweredFact, Content, Letter } from '../../letters/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { AnyField, ChoiceField, Question, QuestionList } from '../../web/components.ts'
import type { FieldBase } from '../../web/form.ts'
import { answerWords, capitalised, statement } from './answer-words.ts'
import { answersPath, classificationPath, questionAnchor } from './paths.ts'
import type { QuestionLine } from './question-order.ts'
import { fromRegister } from './question-order.ts'

/** What the system would answer, and why; the officer confirms it. */
export interface ProposedAnswer {
  value: FactValue | null
  hint: string
}

export interface ShowingQuestions {
  letter: Letter
  content: Content
  lines: QuestionLine[]
  /** Who answered, by account id. */
  names: Map<string, string>
  proposals: Partial<Record<FactName, ProposedAnswer>>
  /** The field `value` as typed, with what is wrong with it. */
  value: FieldBase
  may: boolean
  /** The proposal can be taken: then that is the primary act. */
  complete: boolean
}

const mostRadios = 9

export function questionListOf(req: Request, shown: ShowingQuestions): QuestionList {
  return { questions: shown.lines.map((line, index) => questionOf(req, shown, line, index + 1)) }
}

function questionOf(req: Request, shown: ShowingQuestions, line: QuestionLine, number: number): Question {
  const { t } = req
  const base = { id: questionAnchor(number), number }
  switch (line.state) {
    case 'answered':
      return {
        ...base,
        state: 'answered',
        text: t(`law.fact.${line.fact.name}` as TextKey),
        source: sourceOf(req, shown.names, line.fact),
        answer: capitalised(answerWords(t, line.fact.name, line.fact.value)),
        editHref: shown.may
          ? `${classificationPath(shown.letter._id, shown.content.no)}?edit=${line.fact.name}#${base.id}`
          : undefined,
      }
    case 'together':
      return {
        ...base,
        state: 'answered',
        text: line.id === fromRegister ? t('eligibility.group.register') : t(`eligibility.group.${line.id}` as TextKey),
        source: line.facts.map((fact) => statement(t, fact.name, fact.value)).join(' · '),
        answer:
          line.id === fromRegister
            ? t('eligibility.group.known', { count: line.facts.length })
            : t('eligibility.group.all', { count: line.facts.length }),
        editHref: shown.may
          ? `${classificationPath(shown.letter._id, shown.content.no)}?apart=${line.id}#${base.id}`
          : undefined,
      }
    case 'later':
      return { ...base, state: 'later', text: t(`law.fact.${line.name}` as TextKey) }
    case 'currentGroup':
      return current(req, shown, base, {
        fact: `group:${line.group.id}`,
        text: [
          t(`eligibility.group.${line.group.id}` as TextKey),
          line.facts.length < line.group.usual.length ? t('eligibility.group.rest', { count: line.facts.length }) : '',
        ]
          .filter(Boolean)
          .join(' '),
        hint: line.facts.map(([name, value]) => statement(t, name, value)).join(' · '),
        options: [
          { value: 'all', label: t('eligibility.group.all', { count: line.facts.length }) },
          { value: 'each', label: t('eligibility.group.each') },
        ],
        value: '',
      })
    default: {
      const proposed = shown.proposals[line.name]
      const hintKey = `eligibility.hint.${line.name}`
      const definition = factDefinition(line.name)
      const values = definition?.type === 'boolean' ? [true, false] : (definition?.values ?? [])
      const given = line.given?.value ?? proposed?.value ?? ''
      return current(req, shown, base, {
        fact: line.name,
        text: t(`law.fact.${line.name}` as TextKey),
        hint: proposed?.hint ?? (hasText(hintKey) ? t(hintKey) : undefined),
        options: values.map((value) => ({
          value: String(value),
          label: capitalised(answerWords(t, line.name, value)),
        })),
        value: String(given),
      })
    }
  }
}

/** The question that is asked now: radios with keys, a select when there are many answers, a number when there are none. */
function current(
  { t }: Request,
  { letter, content, value, complete }: ShowingQuestions,
  base: { id: string; number: number },
  asked: {
    fact: string
    text: string
    hint: string | undefined
    options: { value: string; label: string }[]
    value: string
  },
): Question {
  const field = {
    ...value,
    value: value.error ? value.value : asked.value,
    label: t('eligibility.numbered', { number: base.number, question: asked.text }),
    hint: asked.hint,
  }
  const choice: ChoiceField | undefined =
    asked.options.length > 0 && asked.options.length <= mostRadios
      ? {
          ...field,
          look: 'boxed',
          options: asked.options.map((option, index) => ({ ...option, hint: undefined, key: String(index + 1) })),
        }
      : undefined
  const fields: AnyField[] = choice
    ? []
    : asked.options.length
      ? [{ ...field, kind: 'select', options: [{ value: '', label: t('eligibility.choose') }, ...asked.options] }]
      : [{ ...field, kind: 'text', width: 'short', inputmode: 'numeric' }]
  return {
    ...base,
    state: 'current',
    text: asked.text,
    action: answersPath(letter._id, content.no),
    hidden: [{ name: 'fact', value: asked.fact }],
    choice,
    fields,
    button: { text: t('eligibility.answerAndGoOn'), kind: complete ? 'plain' : 'primary' },
  }
}

function sourceOf({ t }: Request, names: Map<string, string>, fact: AnsweredFact): string {
  if (fact.source !== 'officer') return t(`eligibility.source.${fact.source}`)
  return t('eligibility.source.officer', {
    name: names.get(fact.by ?? '') ?? t('eligibility.source.somebody'),
    date: shortDate(plainDateOf(new Date(fact.at))),
  })
}
