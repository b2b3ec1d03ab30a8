import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { NotFound } from '../../errors.ts'
import { isId } from '../../id.ts'
import { instant, tableDate } from '../../language/format.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Content, Letter, Paper } from '../../letters/index.ts'
import { numberOf } from '../../letters/index.ts'
import { decisionCardOf, kindsText, openRecord, recordFrame } from '../../letters/web/index.ts'
import { letterPath, letterTabPath } from '../../letters/web/paths.ts'
import type { SummaryList } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { FormPage } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { numberOfPaper } from '../effects.ts'
import { waitingPapers } from '../waiting-papers.ts'
import { cancellationPath, sendingBackPath, signaturePath } from './paths.ts'

/** "Chờ ký": the papers that wait for the manager, the earliest legal due date first. */
export async function toSignPage(req: Request, res: Response): Promise<void> {
  const { t, language, context } = req
  const [waiting, law] = await Promise.all([waitingPapers(context), context.lawOf(context.actor.office)])
  const dueOf = ({ row, soonFrom }: Letter) =>
    dueDate(row.clock && { ...row.clock, soonFrom, doneOn: row.doneOn }, {
      today: context.today,
      calendar: law.calendar,
      t,
      language,
    })
  res.page('papers/to-sign', {
    title: t('papers.toSign.title'),
    section: 'queue',
    head: { title: t('papers.toSign.title'), note: t('papers.toSign.note', { count: waiting.length }) },
    empty: waiting.length ? undefined : { title: t('papers.toSign.empty') },
    table: {
      caption: t('papers.toSign.title'),
      columns: ['due', 'letter', 'paper', 'gist', 'submitted'].map((name) => ({
        label: t(`papers.column.${name}` as TextKey),
      })),
      rows: waiting.map(({ letter, content, paper }) => ({
        cells: [
          { text: '', due: dueOf(letter) },
          {
            text: numberOf(letter),
            href: letterPath(letter._id),
            ...(letter.secret ? { secretNote: t('letters.kind.secret') } : { note: kindsText(letter.kinds, t) }),
          },
          {
            text: t(`law.paper.${paper.code}` as TextKey),
            href: signaturePath(letter._id, paper.id),
            note: effectText(req, paper),
          },
          { text: content.summary.slice(0, 160) },
          { text: paper.submittedByName, note: instant(new Date(paper.submittedAt), language) },
        ],
      })),
    },
  })
}

/** One paper: what it does when it is signed, beside the decision that it carries out. */
export const signaturePage: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const { record, letter, paper, content } = await paperAt(req, res)
  const { field, summary } = fieldsOf(typed, t)
  const waits = paper.status === 'awaitingSignature'
  res.page('papers/signature', {
    ...(await recordFrame(req, record, 'papers', { menu: [] })),
    errorSummary: { errors: summary() },
    head: t(`law.paper.${paper.code}` as TextKey),
    note: t(`papers.status.${paper.status}`),
    list: factsOf(req, paper, content),
    sign:
      waits && may(context.actor, 'papers.sign')
        ? { action: signaturePath(letter._id, paper.id), button: { kind: 'primary', text: t('papers.signAndNumber') } }
        : undefined,
    cancel:
      paper.status === 'signed' && may(context.actor, 'papers.cancel')
        ? { href: cancellationPath(letter._id, paper.id), text: t('papers.cancel.open') }
        : undefined,
    sendBack:
      waits && may(context.actor, 'papers.sendBack')
        ? {
            text: t('papers.sendBack.open'),
            open: Boolean(typed.errors.reason),
            action: sendingBackPath(letter._id, paper.id),
            field: { ...field('reason'), label: t('papers.sendBack.reason'), rows: 3 },
            button: { text: t('papers.sendBack.button') },
          }
        : undefined,
    card: content.decision ? decisionCardOf(req, letter, content, content.decision) : undefined,
  })
}

/** The stop before a number is cancelled: it stays in the register for ever. */
export const cancellationPage: FormPage = async (req: Request, res: Response, typed) => {
  const { t } = req
  const { letter, paper } = await paperAt(req, res)
  if (paper.no === null) throw new NotFound('paper')
  const { field, summary } = fieldsOf(typed, t)
  const number = numberOfPaper(paper)
  res.page('papers/stop', {
    title: t('papers.cancel.title', { number }),
    section: 'letters',
    errorSummary: { errors: summary() },
    stop: {
      title: t('papers.cancel.title', { number }),
      lines: [t('papers.cancel.keeps'), t('papers.cancel.undoes')],
      action: cancellationPath(letter._id, paper.id),
      fields: [{ ...field('reason'), kind: 'text', rows: 3, label: t('papers.cancel.reason') }],
      button: { text: t('papers.cancel.button') },
      back: { href: letterTabPath(letter._id, 'papers'), text: t('papers.back') },
    },
  })
}

/** The paper of the address. @throws NotFound */
async function paperAt(req: Request, res: Response) {
  if (!isId(req.params.letterId)) throw new NotFound('letter')
  const record = await openRecord(req, res)
  const { letter } = record
  const paper = letter.papers.find((one) => one.id === req.params.paperId)
  const content = letter.contents.find((one) => one.no === paper?.contentNo)
  if (!paper || !content || record.sight !== 'full' || req.context.actor.role === 'agencyOfficer')
    throw new NotFound('paper')
  return { record, letter, paper, content } satisfies {
    record: typeof record
    letter: Letter
    paper: Paper
    content: Content
  }
}

function factsOf(req: Request, paper: Paper, content: Content): SummaryList {
  const { t, language } = req
  const row = (label: TextKey, text: string | null | undefined) => (text ? [{ label: t(label), text }] : [])
  return {
    rows: [
      ...row('papers.fact.content', content.summary),
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

/** What signing does, in words. */
function effectText({ t }: Request, { effect }: Paper): string {
  switch (effect.kind) {
    case 'transfer':
      return t('papers.effect.transfer', { agency: effect.agencyName })
    case 'awaitSupplement':
      return t('papers.effect.awaitSupplement', { what: effect.what })
    case 'close':
      return t('papers.effect.close', { why: t(`papers.close.${effect.why}` as TextKey) })
    default:
      return t(`papers.effect.${effect.kind}`)
  }
}
