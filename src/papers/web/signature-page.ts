import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { instant, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Paper } from '../../letters/index.ts'
import { decisionCardOf } from '../../letters/web/index.ts'
import type { DecisionCard, FileList, SummaryList } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { uploadName } from '../../web/upload.ts'
import { numberOfPaper } from '../number-of-paper.ts'
import type { Outgoing } from '../outgoing.ts'
import { OutgoingModel } from '../outgoing.ts'
import type { PaperRecord } from '../paper-record.ts'
import { effectText } from './effect-text.ts'
import { paperAt } from './paper-at.ts'
import { ownerOf, paperFrame } from './paper-frame.ts'
import {
  cancellationPath,
  newPaperPath,
  newRecordPaperPath,
  paperFilePath,
  paperPreviewPath,
  scanPath,
  sendingBackPath,
  signaturePath,
} from './paths.ts'
import { gistOf } from './to-sign-page.ts'

/** One paper: what it does when it is signed, beside the decision that it carries out. */
export const signaturePage: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const { about, paper } = await paperAt(req)
  const owner = ownerOf(about)
  const { field, summary } = fieldsOf(typed, t)
  const waits = paper.status === 'awaitingSignature'
  const line = paper.registerId ? await OutgoingModel.findById(paper.registerId).lean<Outgoing>() : null
  res.page('papers/signature', {
    ...(await paperFrame(req, res, about)),
    errorSummary: { errors: summary() },
    head: t(`law.paper.${paper.code}` as TextKey),
    note: t(`papers.status.${paper.status}`),
    list: factsOf(req, about, paper, line),
    files: { files: await filesOf(req, about, paper, line) },
    scan: scanForm(req, about, paper, line, typed),
    revise:
      paper.status === 'sentBack' && paper.submittedBy === context.actor.id
        ? { href: revisionPath(about, paper), text: t('papers.revise') }
        : undefined,
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

function factsOf(req: Request, about: PaperRecord, paper: Paper, line: Outgoing | null): SummaryList {
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
      ...row('papers.fact.hash', paper.sheetHash?.slice(0, 12)),
      ...row('papers.fact.copyHash', (line?.files.pdf ?? line?.files.docx)?.hash.slice(0, 12)),
    ],
  }
}

/** What of the paper can be opened: as it would be, its issued copies, its scan. */
function filesOf(req: Request, about: PaperRecord, paper: Paper, line: Outgoing | null): FileList['files'] {
  const { t, context } = req
  const owner = ownerOf(about)
  const canPreview = may(context.actor, about.kind === 'letter' ? 'papers.preview' : 'papers.draftOf')
  if (!line)
    return canPreview && paper.no === null
      ? (['pdf', 'docx'] as const).map((as) => ({
          text: t(`papers.preview.${as}`),
          href: paperPreviewPath(owner, paper.id, as),
        }))
      : []
  const { pdf, docx, scan } = line.files
  const copies = (['pdf', 'docx'] as const).filter((as) => (as === 'pdf' ? pdf : docx))
  if (line.uncopied) return [{ text: t('papers.file.later') }]
  return [
    ...copies.map((as) => ({
      text: t(`papers.file.${as}`),
      href: paperFilePath(owner, paper.id, as),
      note: paper.status === 'cancelled' ? t('letters.papers.cancelledBecause', { why: paper.why ?? '–' }) : undefined,
    })),
    ...(scan
      ? [
          {
            text: t('papers.file.scan'),
            href: paperFilePath(owner, paper.id, 'scan'),
            note: t('papers.fact.submittedBy', { name: scan.byName, at: instant(new Date(scan.at), req.language) }),
          },
        ]
      : []),
  ]
}

/** The signed and stamped paper comes back as a scan; another one only with a reason. */
function scanForm(req: Request, about: PaperRecord, paper: Paper, line: Outgoing | null, typed: Typed) {
  const { t, context } = req
  if (!line || !may(context.actor, 'papers.attachScan')) return undefined
  const { field } = fieldsOf(typed, t)
  return {
    title: t('papers.scan.title'),
    action: scanPath(ownerOf(about), paper.id),
    fields: [
      {
        ...field(uploadName),
        kind: 'file' as const,
        label: t('papers.scan.file'),
        hint: t('papers.scan.hint'),
        multiple: false,
        accept: '.pdf,.jpg,.jpeg,.png',
      },
      ...(line.files.scan
        ? [{ ...field('reason'), kind: 'text' as const, rows: 2, label: t('papers.scan.reason') }]
        : []),
    ],
    button: { text: t('papers.scan.button') },
  }
}

function revisionPath(about: PaperRecord, paper: Paper): string {
  const path =
    about.kind === 'letter'
      ? newPaperPath(about.record._id, paper.contentNo, paper.code)
      : newRecordPaperPath(ownerOf(about), paper.code)
  return `${path}&paper=${paper.id}`
}
