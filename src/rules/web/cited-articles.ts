import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import type { Article, Instrument, LawRule } from '../../law/index.ts'
import { instruments } from '../../law/index.ts'

/** What a rule cites, instrument by instrument: its articles in words, its full name, and when it is in force. */
export function citedArticles({ t, language }: Request, rule: LawRule) {
  const named = [...new Set(rule.articles.map(({ instrument }) => instrument))]
  return named.flatMap((id) => {
    const instrument = instruments.find((one) => one.id === id)
    if (!instrument) return []
    return {
      name: language === 'vi' ? instrument.titleVi : instrument.titleEn,
      number: instrument.number,
      period: periodOf(t, instrument),
      articles: rule.articles
        .filter((one) => one.instrument === id && one.article !== undefined)
        .map((one) => articleWords(t, one)),
    }
  })
}

function periodOf(t: Request['t'], { inForceFrom, inForceTo }: Instrument): string {
  const from = shortDate(inForceFrom)
  return inForceTo ? t('rules.period', { from, to: shortDate(inForceTo) }) : t('rules.since', { from })
}

/** "Điều 28 khoản 1 điểm d" */
function articleWords(t: Request['t'], { article = '', clause, point }: Article): string {
  return [
    /^\d/.test(article) ? t('rules.article', { article }) : article,
    ...(clause ? [t('rules.clause', { clause })] : []),
    ...(point ? [t('rules.point', { point })] : []),
  ].join(' ')
}
