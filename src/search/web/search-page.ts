import type { Request, Response } from 'express'
import { sightOf } from '../../access/secrecy.ts'
import { feedbackPath } from '../../feedback/web/paths.ts'
import { isId } from '../../id.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { receptionSight } from '../../receptions/index.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import { findExact, findFeedback, findLetters, findReceptions } from '../find.ts'
import type { SearchQuery } from '../query.ts'
import { searchQuery, shortestQuery } from '../query.ts'
import type { GroupName, ShownGroup } from './hit-groups.ts'
import { feedbackHit, groupNames, groupOf, letterHit, receptionHit } from './hit-groups.ts'
import { searchPath } from './paths.ts'

const firstHits = 10
const hitsOnPage = 50

/** One box over letters, visits and feedback; an exact number or code goes straight to its record. */
export async function searchPage(req: Request, res: Response): Promise<void> {
  const query = searchQuery(typeof req.query.q === 'string' ? req.query.q : '')
  const exact = await exactGroups(req, query)
  if (exact.href) return res.redirect(303, exact.href)
  const only = groupNames.find((name) => name === req.query.in)
  const isShort = query.text.length < shortestQuery || query.tokens.length === 0
  const found = isShort ? { groups: [], slow: false } : await groupsOf(req, query, only)
  const groups = [...exact.groups, ...found.groups].filter((group) => group.hits.length > 0)
  const { t } = req
  res.page('search/results', {
    title: query.text ? t('search.titleFor', { query: query.text }) : t('search.title'),
    action: searchPath,
    field: {
      id: 'q',
      name: 'q',
      label: t('search.label'),
      hint: t('search.hint'),
      value: query.text,
      type: 'search' as const,
      error: query.text && isShort ? t('search.short') : undefined,
      autofocus: !query.text,
    },
    button: { text: t('search.button'), kind: 'primary' as const },
    slow: found.slow ? { kind: 'soon' as const, text: t('search.slow') } : undefined,
    groups,
    empty:
      query.text && !isShort && !groups.length && !found.slow
        ? { title: t('search.none', { query: query.text }), text: t('search.noneHelp'), action: undefined }
        : undefined,
  })
}

async function groupsOf(
  req: Request,
  query: SearchQuery,
  only: GroupName | undefined,
): Promise<{ groups: ShownGroup[]; slow: boolean }> {
  const { actor } = req.context
  const after = isId(req.query.after) ? req.query.after : null
  const on = { query, after, size: only ? hitsOnPage : firstHits }
  const wants = (name: GroupName) => !only || only === name
  const none = { rows: [], capped: false, slow: false }
  const [letters, receptions, feedback] = await Promise.all([
    wants('letters') ? findLetters(actor, query) : none,
    wants('receptions') ? findReceptions(actor, query) : none,
    wants('feedback') ? findFeedback(actor, query) : none,
  ])
  return {
    groups: [
      groupOf(req, 'letters', letters, { ...on, show: letterHit }),
      groupOf(req, 'receptions', receptions, { ...on, show: receptionHit }),
      groupOf(req, 'feedback', feedback, { ...on, show: feedbackHit }),
    ],
    slow: letters.slow || receptions.slow || feedback.slow,
  }
}

/** Where an exact number leads: the one record that may be opened; else what may be shown of those that have it. */
async function exactGroups(req: Request, query: SearchQuery): Promise<{ href: string | null; groups: ShownGroup[] }> {
  const { letter, reception, feedback } = await findExact(req.context.actor, query)
  const hrefs = [
    letter && sightOf(req.context.actor, letter) !== 'existence' ? letterPath(letter._id) : null,
    reception && receptionSight(req.context.actor, reception) !== 'existence' ? receptionPath(reception._id) : null,
    feedback ? feedbackPath(feedback._id) : null,
  ].filter((href) => href !== null)
  if (hrefs.length === 1 && !(letter && reception)) return { href: hrefs[0] ?? null, groups: [] }
  const one = { query, after: null, size: firstHits }
  const hits = <Row>(row: Row | null) => ({ rows: row ? [row] : [], capped: false, slow: false })
  return {
    href: null,
    groups: [
      groupOf(req, 'letters', hits(letter), { ...one, show: letterHit }),
      groupOf(req, 'receptions', hits(reception), { ...one, show: receptionHit }),
    ],
  }
}
