import type { Request, Response } from 'express'
import { shortDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { decisionCardOf, recordFrame } from '../../letters/web/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { officeById } from '../../offices/index.ts'
import { newTransferPath } from '../../routing/web/paths.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { effectKindOf, mainPaperOf } from '../paper-kinds.ts'
import { contentAt } from './content-at.ts'
import { newPaperPath, papersPath } from './paths.ts'

/** The paper that carries a decision out, or another one of it: date, what is asked of the writer, note. */
export const paperForm: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const record = await contentAt(req, res)
  const { letter, content } = record
  const { decision } = content
  const code = paperOf(typed.values.code) ?? paperOf(req.query.code) ?? (decision && mainPaperOf(decision))
  const effect = decision && code ? effectKindOf(code, decision.handling) : 'none'
  if (effect === 'transfer') return res.redirect(303, newTransferPath(letter._id, content.no))
  const { settings } = await officeById(letter.office)
  const waits = settings.signatureRequired && context.actor.role !== 'manager'
  const { field, summary } = fieldsOf(typed, t)
  const name = code ? t(`law.paper.${code}` as TextKey) : t('papers.none')
  const supplement: AnyField[] =
    effect === 'awaitSupplement'
      ? [{ ...field('what'), kind: 'text', rows: 3, label: t('papers.what'), hint: t('papers.whatHint') }]
      : []
  const others = (decision?.papers ?? []).filter((one) => one !== code)
  res.page('papers/form', {
    ...(await recordFrame(req, record, 'papers', { menu: [] })),
    errorSummary: { errors: summary() },
    head: t('papers.new.title', { paper: name, no: content.no }),
    note: t(waits ? 'papers.new.waits' : 'papers.new.signedAtOnce'),
    notice: decision ? undefined : { kind: 'error', text: t('papers.noDecision') },
    form: {
      action: papersPath(letter._id, content.no),
      hidden: [
        { name: 'version', value: String(letter.version) },
        { name: 'code', value: code ?? '' },
      ],
      section: {
        fields: [
          ...(waits
            ? []
            : [
                {
                  ...field('on', shortDate(context.today)),
                  kind: 'date' as const,
                  label: t('papers.on'),
                  width: 'short' as const,
                },
              ]),
          ...supplement,
          { ...field('note'), kind: 'text', rows: 3, label: t('papers.note'), optional: true },
        ],
      },
      button: { kind: 'primary', text: t(waits ? 'papers.submit' : 'papers.signAndNumber'), keys: ['Ctrl', 'Enter'] },
      back: { href: letterPath(letter._id), text: t('papers.back') },
    },
    more: others.map((one) => ({
      href: newPaperPath(letter._id, content.no, one),
      text: t(`law.paper.${one}` as TextKey),
    })),
    moreTitle: t('papers.others'),
    card: decision ? decisionCardOf(req, letter, content, decision) : undefined,
    chain: undefined,
    chainTitle: '',
  })
}

/** The code of a paper that the office has; another one is none. */
function paperOf(value: unknown): string | undefined {
  return typeof value === 'string' && hasText(`law.paper.${value}`) ? value : undefined
}
