import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { rowsOf } from '../../input.ts'
import { masked } from '../../text/citizen-numbers.ts'
import { asLastSeen, historyByKey } from '../index.ts'
import { historyList, historyPanels } from './history-panels.ts'

const mostShown = 50

/** Everything that was registered under one key of a person; numbers are never shown whole. */
export async function personPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const key = typeof req.query.key === 'string' ? req.query.key : ''
  const kind = /^(id|phone|name):.+/.exec(key)?.[1]
  if (!kind) throw new NotFound('person')
  const [history, person] = await Promise.all([historyByKey(context, key, mostShown), asLastSeen(context, key)])
  if (history.receptions.length + history.letters.length === 0) throw new NotFound('person')
  const name = person?.name ?? history.letters[0]?.row.sender ?? history.receptions[0]?.row.person ?? ''
  const facts = [
    { label: t('receptions.field.address'), text: person?.address ?? history.letters[0]?.row.place ?? '' },
    { label: t('receptions.field.phone'), text: person?.phone ? masked(person.phone) : '' },
    { label: t('receptions.field.idNumber'), text: person?.idNumber ? masked(person.idNumber) : '' },
  ]
  res.page('people/show', {
    title: t('people.title', { name }),
    section: 'receptions',
    head: {
      title: name,
      note: t('people.counts', { receptions: history.receptions.length, letters: history.letters.length }),
    },
    sameName: kind === 'name' ? t('people.foundBy.name') : undefined,
    facts: {
      rows: facts
        .filter((fact) => fact.text)
        .map((fact) => ({ ...fact, href: undefined, note: undefined, strong: undefined, secret: undefined })),
    },
    list: historyList(req, history),
  })
}

/** The part of a form that shows the history of whom it names: fetched while somebody types. */
export async function historyPart(req: Request, res: Response): Promise<void> {
  const values =
    req.query.people || req.query.senders
      ? { people: rowsOf(req.query.people ?? req.query.senders) }
      : { people: [req.query] }
  const history = await historyPanels(req, values)
  res.render('people/_history', { history, t: req.t })
}
