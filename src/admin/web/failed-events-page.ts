import type { Request, Response } from 'express'
import { instant, wholeNumber } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import type { DataTable } from '../../web/components.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { failedEvents, tryFailedEvents } from '../failed-events.ts'
import { adminPath, failedEventsPath, failedEventTriesPath } from './paths.ts'

/** What the program could not do after acts of officers, and the button to let it try again. */
export async function failedEventsPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const failures = await failedEvents(context)
  res.page('admin/failed-events', {
    title: t('events.title'),
    section: 'admin',
    back: { href: adminPath, text: t('accounts.admin.title') },
    head: { title: t('events.title'), note: t('events.note') },
    table: tableOf(req, failures),
    again: failures.length
      ? { action: failedEventTriesPath, button: { text: t('events.tryAgain'), kind: 'primary' as const, once: true } }
      : undefined,
  })
}

function tableOf({ t, language }: Request, failures: Awaited<ReturnType<typeof failedEvents>>): DataTable {
  return {
    caption: t('events.title'),
    columns: [
      { label: t('events.what') },
      { label: t('events.record') },
      { label: t('events.tries'), number: true },
      { label: t('events.next') },
      { label: t('events.error') },
    ],
    rows: failures.map((one) => ({
      cells: [
        { text: taskText(one.subscriber, t), strong: true },
        { text: t(`events.record.${one.kind}` as TextKey) },
        { text: wholeNumber(one.tries, language) },
        { text: one.dead ? t('events.dead') : instant(one.nextAt, language), over: one.dead },
        { text: one.error },
      ],
    })),
    empty: t('events.empty'),
  }
}

/** What a subscriber does, in words; its name where nobody has given it any. */
function taskText(subscriber: string, t: Request['t']): string {
  const key = `events.task.${subscriber}`
  return hasText(key) ? t(key as TextKey) : subscriber
}

export async function tryAgain(req: Request, res: Response): Promise<void> {
  const count = wholeNumber(await tryFailedEvents(req.context, {}), req.language)
  redirectWithNotice(res, failedEventsPath, { kind: 'done', text: req.t('events.tryAgain.done', { count }) })
}
