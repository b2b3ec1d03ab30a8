import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { FactName } from '../../law/index.ts'
import { factDefinition } from '../../law/index.ts'
import type { AnsweredFact } from '../../letters/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { Question, QuestionList } from '../../web/components.ts'
import { isAct } from '../act-day.ts'
import { answerWords, capitalised, statement } from './answer-words.ts'
import { currentQuestion } from './current-question.ts'
import { classificationPath, questionAnchor } from './paths.ts'
import type { QuestionLine } from './question-order.ts'
import { fromRegister } from './question-order.ts'
import type { ShowingQuestions } from './showing-questions.ts'

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
        editHref: shown.may ? editPath(shown, line.fact.name, base.id) : undefined,
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
    case 'unanswered':
      return {
        ...base,
        state: 'answered',
        text: t(`law.fact.${line.fact.name}` as TextKey),
        source: t('eligibility.source.unanswered', {
          because: line.fact.because,
          who: answeredBy(req, shown.names, line.fact),
        }),
        answer: t('eligibility.unknown'),
        editHref: shown.may ? editPath(shown, line.fact.name, base.id) : undefined,
      }
    case 'later':
      return { ...base, state: 'later', text: t(`law.fact.${line.name}` as TextKey) }
    case 'currentGroup':
      return currentQuestion(req, shown, base, {
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
      return currentQuestion(req, shown, base, {
        fact: line.name,
        text: t(`law.fact.${line.name}` as TextKey),
        hint: proposed?.hint ?? (hasText(hintKey) ? t(hintKey) : undefined),
        options: values.map((value) => ({
          value: String(value),
          label: capitalised(answerWords(t, line.name, value)),
        })),
        value: String(given),
        unknown: true,
        on: isAct(line.name) ? (line.given?.on ?? '') : undefined,
      })
    }
  }
}

function editPath({ letter, content }: ShowingQuestions, fact: FactName, anchor: string): string {
  return `${classificationPath(letter._id, content.no)}?edit=${fact}#${anchor}`
}

/** Where an answer comes from; of what happened later, on which day. */
function sourceOf(req: Request, names: Map<string, string>, fact: AnsweredFact): string {
  if (fact.source !== 'officer') return req.t(`eligibility.source.${fact.source}`)
  const who = answeredBy(req, names, fact)
  return fact.on ? req.t('eligibility.source.act', { date: shortDate(fact.on), who }) : who
}

function answeredBy({ t }: Request, names: Map<string, string>, { by, at }: Pick<AnsweredFact, 'by' | 'at'>): string {
  return t('eligibility.source.officer', {
    name: names.get(by ?? '') ?? t('eligibility.source.somebody'),
    date: shortDate(plainDateOf(new Date(at))),
  })
}
