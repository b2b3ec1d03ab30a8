import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { instant, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Paper } from '../../letters/index.ts'
import { decisionCardOf } from '../../letters/web/index.ts'
import type { DecisionCard, SummaryList } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import type { PaperRecord } from '../paper-record.ts'
import { effectText } from './effect-text.ts'
import { paperAt } from './paper-at.ts'
import { ownerOf, paperFrame } from './paper-frame.ts'
import { cancellationPath, sendingBackPath, signaturePath } from './paths.ts'
import { gistOf } from './to-sign-page.ts'

/** One paper: what it does when it is signed, beside the decision that it carries out. */
export const signaturePage: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const { about, paper } = await paperAt(req)
  const owner = ownerOf(about)
  const { field, summary } = fieldsOf(typed, t)
  const waits = paper.status === 'awaitingSignature'
  res.page('papers/signature', {
    ...(await paperFrame(req, res, about)),
    errorSummary: { errors: summary() },
    head: t(`law.paper.${paper.code}` as TextKey),
    note: t(`papers.status.${paper.status}`),
    list: factsOf(req, about, paper),
    sign:
      waits && may(context.actor, 'papers.sign')
        ? { action: signaturePath(owner, paper.id), button: { kind: 'primary', text: t('papers.signAndNumber') } }
        : undefined,
    cancel:
      paper.status === 'signed' && may(context.actor, 'papers.cancel')
        ? { href: cancellationPath(owner, paper.id), text: t('papers.cancel.open') }
        : undefined,
    sendBack:
      waits && may(context.actor, 'papers.sendBack')
        ? {
            text: t('papers.sendBack.open'),
            open: Boolean(typed.errors.reason),
            action: sendingBackPath(owner, paper.id),
            field: { ...field('reason'), label: t('papers.sendBack.reason'), rows: 3 },
            button: { text: t('papers.sendBack.button') },
          }
        : undefined,
    card: cardOf(req, about, paper),
  })
}

function cardOf(req: Request, about: PaperRecord, paper: Paper): DecisionCard | undefined {
  if (about.kind !== 'letter') return undefined
  const content = about.record.contents.find((one) => one.no === paper.contentNo)
  return content?.decision ? decisionCardOf(req, about.record, content, content.decision) : undefined
}

function factsOf(req: Request, about: PaperRecord, paper: Paper): SummaryList {
  const { t, language } = req
  const row = (label: TextKey, text: string | null | undefined) => (text ? [{ label: t(label), text }] : [])
  return {
    rows: [
      ...row('papers.fact.content', gistOf(about, paper.contentNo)),
      ...row('papers.fact.effect', effectText(req, paper)),
      ...row('papers.fact.number', paper.no === null ? null : numberOfPaper(paper)),
      ...row('papers.fact.on', paper.on && tableDate(paper.on, language)),
      ...row('papers.fact.signer', paper.signerName),
      ...row('papers.fact.note', paper.note),
      ...row(
        'papers.fact.submitted',
        t('papers.fact.submittedBy', {
          name: paper.submittedByName,
          at: instant(new Date(paper.submittedAt), language),
        }),
      ),
      ...row('papers.fact.why', paper.why),
    ],
  }
}
