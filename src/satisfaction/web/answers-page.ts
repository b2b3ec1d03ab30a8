import type { Request, Response } from 'express'
import { tableDate, wholeNumber } from '../../language/format.ts'
import type { DataRow } from '../../web/components.ts'
import type { Answer } from '../answers.ts'
import { answersOf } from '../answers.ts'
import { reportOf } from '../report.ts'
import { questions } from '../survey.ts'
import { chosenAnswers, lineText, queryOf, wordsOf } from './chosen-answers.ts'
import { answersPath, satisfactionPath } from './paths.ts'

const pageSize = 100

/** The answers behind a number of the report, without names and without a way to the record. */
export async function answersPage(req: Request, res: Response): Promise<void> {
  const { t, context, language } = req
  const { chosen } = chosenAnswers(req)
  const line = typeof req.query.line === 'string' ? req.query.line : null
  const page = Math.max(1, Number.parseInt(String(req.query.page), 10) || 1)
  const answers = await answersOf(context.actor, chosen, line)
  const { total, lines } = reportOf(answers, chosen.by)
  const title = t('satisfaction.answers.title', {
    line: lineText(req, line === null ? total : (lines[0] ?? total), chosen.by),
  })
  const at = (no: number) => `${answersPath}?${queryOf(chosen, line)}&page=${no}`
  res.page('satisfaction/answers', {
    title,
    section: 'figures',
    head: {
      title,
      actions: [{ text: t('satisfaction.answers.back'), href: `${satisfactionPath}?${queryOf(chosen)}` }],
    },
    table: {
      caption: title,
      columns: [
        { label: t('satisfaction.answers.on') },
        ...(['field', 'agency', 'channel'] as const).map((name) => ({ label: t(`satisfaction.by.${name}`) })),
        { label: t('satisfaction.question.whole') },
        { label: t('satisfaction.comment') },
      ],
      rows: answers.slice((page - 1) * pageSize, page * pageSize).map((answer) => rowOf(req, answer)),
      empty: t('satisfaction.report.none'),
    },
    pager: {
      range: t('satisfaction.answers.count', { count: wholeNumber(answers.length, language) }),
      previousHref: page > 1 ? at(page - 1) : undefined,
      nextHref: answers.length > page * pageSize ? at(page + 1) : undefined,
    },
  })
}

function rowOf(req: Request, answer: Answer): DataRow {
  const words = wordsOf(req, answer)
  return {
    cells: [
      { text: tableDate(answer.on, req.language) },
      { text: words.field },
      { text: words.agency },
      { text: words.channel },
      { text: markText(req, answer.marks.whole), note: otherMarks(req, answer) || undefined },
      { text: answer.comment ?? '' },
    ],
  }
}

function markText({ t }: Request, mark: number): string {
  return t(`satisfaction.mark.${mark as 1 | 2 | 3 | 4 | 5}`)
}

/** "Thái độ của cán bộ: Hài lòng; …" */
function otherMarks(req: Request, { marks }: Answer): string {
  return questions
    .filter((question) => question !== 'whole')
    .flatMap((question) => {
      const mark = marks[question]
      return mark ? [`${req.t(`satisfaction.question.${question}`)}: ${markText(req, mark)}`] : []
    })
    .join('; ')
}
