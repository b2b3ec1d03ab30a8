import type { Request, Response } from 'express'
import { agencyName } from '../../agencies/index.ts'
import { sentenceDate } from '../../language/format.ts'
import type { Content, Letter } from '../../letters/index.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { newTransferPath, transfersPath } from './paths.ts'

/** The stop before a content goes to a body that already had it: what that body said, and why it goes there again. */
export async function circularStop(
  req: Request,
  res: Response,
  at: { letter: Letter; content: Content; typed: Typed },
): Promise<void> {
  const { t, language } = req
  const { letter, content, typed } = at
  const id = String(typed.values.agency ?? '')
  const name = await agencyName(id)
  const legs = content.transfers.filter((leg) => leg.agency === id)
  const { field, summary } = fieldsOf(typed, t)
  const kept = ['version', 'agency', 'on', 'note'].map((key) => ({ name: key, value: String(typed.values[key] ?? '') }))
  res.page('papers/stop', {
    title: t('routing.circular.title', { agency: name }),
    section: 'queue',
    errorSummary: { errors: summary() },
    stop: {
      title: t('routing.circular.title', { agency: name }),
      lines: legs.map((leg) =>
        leg.returned
          ? t('routing.circular.returned', {
              sent: sentenceDate(leg.on, language),
              returned: sentenceDate(leg.returned.on, language),
              reason: leg.returned.reason,
            })
          : t('routing.circular.had', { sent: sentenceDate(leg.on, language) }),
      ),
      action: transfersPath(letter._id, content.no),
      hidden: kept,
      fields: [
        {
          ...field('reason'),
          kind: 'text',
          rows: 3,
          label: t('routing.circular.reason'),
          hint: t('routing.circular.reasonHint'),
        },
      ],
      button: { text: t('routing.circular.button') },
      back: { href: newTransferPath(letter._id, content.no), text: t('routing.circular.back') },
    },
  })
}
