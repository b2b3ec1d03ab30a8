import type { Request } from 'express'
import { shortDate, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { TableAnalysis, Witness } from '../../law/index.ts'
import { tableFrom } from '../../law/index.ts'
import { decisionTablePath } from './paths.ts'

/** What is proved of the table of a day: whether every answer meets a row, and what else is to be known of its rows. */
export function tableProof({ t, language }: Request, proof: TableAnalysis) {
  const { on, from, to, total, gap, unreachable, unverified, facts } = proof
  const rows = (ids: readonly string[]) => ids.map((id) => ({ text: id, href: rowHref(id, on) }))
  const number = (value: number) => wholeNumber(value, language)
  return {
    total,
    verdict: t(total ? 'rules.proof.total' : 'rules.proof.gap'),
    gap: gap ? gapWords(t, gap) : undefined,
    beforeTable: on < tableFrom ? t('rules.proof.beforeTable', { from: shortDate(tableFrom) }) : undefined,
    scope: t(to === null ? 'rules.proof.scopeOpen' : 'rules.proof.scope', {
      facts: number(facts.length),
      from: shortDate(from),
      ...(to !== null && { to: shortDate(to) }),
    }),
    unreachable: {
      text: t(unreachable.length ? 'rules.proof.unreachable' : 'rules.proof.allReachable'),
      rows: rows(unreachable),
    },
    unverified: {
      text: t('rules.proof.unverified', { count: number(unverified.length), rows: number(proof.rows) }),
      rows: rows(unverified),
    },
  }
}

/** To the row on the same page: there it stands with its condition. */
function rowHref(id: string, on: string): string {
  return `${decisionTablePath}?on=${on}#${id}`
}

/** "Loại nội dung: tố cáo; Số người đứng tên: 2–4": answers that no row covers. */
function gapWords(t: Request['t'], gap: Witness): string[] {
  return Object.entries(gap).map(([fact, values]) =>
    t('rules.condition.is', {
      ground: t(`law.ground.${fact}` as TextKey),
      answer: values.map((value) => answerWords(t, fact, value)).join(t('rules.condition.or')),
    }),
  )
}

function answerWords(t: Request['t'], fact: string, value: string): string {
  const key = value === 'true' || value === 'false' ? `law.answer.${value}` : `law.answer.${fact}.${value}`
  return hasText(key) ? t(key) : value.replace('..', '–')
}
