import type { Request } from 'express'
import { sightOf } from '../../access/secrecy.ts'
import { feedbackPath } from '../../feedback/web/paths.ts'
import { shortDate, wholeNumber } from '../../language/format.ts'
import { numberOf } from '../../letters/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { kindsText } from '../../letters/web/queue-row.ts'
import { receptionNumber, receptionSight } from '../../receptions/index.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import type { FeedbackHit, Hits, LetterHit, ReceptionHit } from '../find.ts'
import type { SearchQuery } from '../query.ts'
import { hasAsTyped, marked } from '../query.ts'
import { searchPath } from './paths.ts'

export const groupNames = ['letters', 'receptions', 'feedback'] as const
export type GroupName = (typeof groupNames)[number]

export interface ShownHit {
  href?: string
  number: string
  about: string
  secret: boolean
  who: { text: string; mark: boolean }[]
  text: { text: string; mark: boolean }[]
  exact: boolean
}

export interface ShownGroup {
  name: GroupName
  title: string
  count: string
  hits: ShownHit[]
  moreHref?: string
}

/** A letter as the reader may see it: of one that may only be known to exist, its number, kind and state. */
export function letterHit({ t, context }: Request, hit: LetterHit, query: SearchQuery): ShownHit {
  const sight = sightOf(context.actor, hit)
  const full = sight === 'full'
  const who = hit.secret ? t('letters.denouncer') : (hit.row.sender ?? t('letters.anonymous'))
  const text = full ? hit.row.gist : t(sight === 'outline' ? 'letters.gistNeedsPurpose' : 'letters.onlyExistence')
  return {
    href: sight === 'existence' ? undefined : letterPath(hit._id),
    number: numberOf(hit),
    about: [
      hit.secret ? t('letters.kind.secret') : kindsText(hit.kinds, t),
      shortDate(hit.receivedOn),
      t(`letters.state.${hit.state}`),
    ].join(' · '),
    secret: hit.secret,
    who: hit.secret ? [{ text: who, mark: false }] : marked(who, query.tokens),
    text: full ? marked(text, query.tokens) : [{ text, mark: false }],
    exact: full && hasAsTyped(query, [hit.secret ? '' : hit.row.sender, hit.row.gist, hit.secret ? '' : hit.row.place]),
  }
}

export function receptionHit({ t, context }: Request, hit: ReceptionHit, query: SearchQuery): ShownHit {
  const sight = receptionSight(context.actor, hit)
  const full = sight === 'full'
  const who = hit.secret ? t('letters.denouncer') : (hit.row.person ?? '')
  return {
    href: sight === 'existence' ? undefined : receptionPath(hit._id),
    number: receptionNumber(hit),
    about: shortDate(hit.on),
    secret: hit.secret,
    who: hit.secret ? [{ text: who, mark: false }] : marked(who, query.tokens),
    text: full ? marked(hit.row.gist, query.tokens) : [{ text: t('letters.onlyExistence'), mark: false }],
    exact: full && hasAsTyped(query, [hit.secret ? '' : hit.row.person, hit.row.gist, hit.secret ? '' : hit.row.place]),
  }
}

export function feedbackHit(_req: Request, hit: FeedbackHit, query: SearchQuery): ShownHit {
  return {
    href: feedbackPath(hit._id),
    number: hit.code,
    about: shortDate(hit.receivedOn),
    secret: false,
    who: marked(hit.name ?? '', query.tokens),
    text: marked(hit.content.slice(0, 240), query.tokens),
    exact: hasAsTyped(query, [hit.name, hit.content]),
  }
}

/** A page of a group's hits: after the hit whose id the address names; ids keep their place while the ranking stands. */
export function groupOf<Row extends { _id: string }>(
  req: Request,
  name: GroupName,
  hits: Hits<Row>,
  on: {
    query: SearchQuery
    after: string | null
    size: number
    show: (req: Request, hit: Row, query: SearchQuery) => ShownHit
  },
): ShownGroup {
  const { t, language } = req
  const start = on.after ? hits.rows.findIndex((row) => row._id === on.after) + 1 : 0
  const page = hits.rows.slice(start, start + on.size)
  const last = page.at(-1)
  const more = start + on.size < hits.rows.length && last
  const count = wholeNumber(hits.rows.length, language)
  return {
    name,
    title: t(`search.${name}`),
    count: t(hits.capped ? 'search.first' : 'search.count', { count }),
    hits: page.map((row) => on.show(req, row, on.query)),
    moreHref: more
      ? `${searchPath}?${new URLSearchParams({ q: on.query.text, in: name, after: last._id })}`
      : undefined,
  }
}
