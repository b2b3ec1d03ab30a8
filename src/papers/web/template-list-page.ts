import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { adminPath } from '../../admin/web/paths.ts'
import { instant } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { DataRow } from '../../web/components.ts'
import { paperCodes } from '../sheets/index.ts'
import type { PaperTemplates } from '../templates/paper-templates.ts'
import { templatesOfOffice } from '../templates/paper-templates.ts'
import { libreOfficeLine } from './template-libreoffice.ts'
import { templatePath } from './template-paths.ts'

/** Every paper of the office, built in or by its own template. */
export async function templateListPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const [own, libreOffice] = await Promise.all([templatesOfOffice(context.actor.office), libreOfficeLine(req)])
  const byCode = new Map(own.map((templates) => [templates.code, templates]))
  res.page('papers/templates/list', {
    title: t('templates.title'),
    section: 'admin',
    back: may(context.actor, 'admin.open') ? { href: adminPath, text: t('accounts.admin.title') } : undefined,
    head: { title: t('templates.title'), note: t('templates.note'), stacked: true },
    libreOffice,
    table: {
      caption: t('templates.title'),
      columns: (['code', 'paper', 'inForce', 'versions'] as const).map((name) => ({
        label: t(`templates.column.${name}`),
        number: name === 'versions',
      })),
      rows: paperCodes.map((code) => shownRow(req, code, byCode.get(code))),
    },
  })
}

function shownRow({ t, language }: Request, code: string, templates: PaperTemplates | undefined): DataRow {
  const version = templates?.uploads.find(({ no }) => no === templates.inForce)
  const since = templates?.acts.findLast(({ act, no }) => act === 'putInForce' && no === version?.no)
  return {
    cells: [
      { text: code, keep: true },
      { text: t(`law.paper.${code}` as TextKey), href: templatePath(code) },
      version
        ? {
            text: t('templates.ownVersion', { no: version.no }),
            strong: true,
            note: since && t('templates.byAt', { name: since.byName, at: instant(since.at, language) }),
          }
        : { text: t('templates.builtIn'), muted: true },
      { text: templates ? String(templates.uploads.length) : '–' },
    ],
  }
}
