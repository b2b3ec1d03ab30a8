import type { Request, Response } from 'express'
import { agencyOptions } from '../../agencies/index.ts'
import type { TextKey } from '../../language/translate.ts'
import { hasText } from '../../language/translate.ts'
import { formOf, printedForm } from '../../law/index.ts'
import { decisionCardOf } from '../../letters/web/index.ts'
import type { Office } from '../../offices/index.ts'
import { officeById } from '../../offices/index.ts'
import { newTransferPath } from '../../routing/web/paths.ts'
import type { AnyField, Notice } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { kindOfContent } from '../check-paper.ts'
import { factsOfRecord } from '../facts-of-record.ts'
import { waitsForSignature } from '../issue-paper.ts'
import { paperChoices } from '../paper-choices.ts'
import { effectKindOf, mainPaperOf, symbolOf } from '../paper-kinds.ts'
import type { PaperRecord } from '../paper-record.ts'
import { identityOf, paperCodes, prefilled, sheetOf } from '../sheets/index.ts'
import { headOf } from '../signer.ts'
import type { Place } from './paper-at.ts'
import { placeAt } from './paper-at.ts'
import { actFields, dayField, sheetFields } from './paper-fields.ts'
import { ownerOf, paperFrame, papersListPath } from './paper-frame.ts'
import { newPaperPath, newRecordPaperPath, papersPath, recordPapersPath } from './paths.ts'

/** One paper of a record: what its sheet asks, filled from the record; to be looked at, handed in or signed. */
export const paperForm: FormPage = async (req: Request, res: Response, typed) => {
  const { t, context } = req
  const place = await placeAt(req)
  const { about, contentNo } = place
  const [office, law] = await Promise.all([officeById(about.record.office), context.lawOf(about.record.office)])
  const sentBack = about.record.papers.find((one) => one.id === req.query.paper && one.status === 'sentBack')
  const choices = paperChoices(about, contentNo, { law, on: context.today })
  const code = sentBack?.code ?? codeOf(typed.values.code) ?? codeOf(req.query.code) ?? usualCode(place, choices)
  if (code && isTransfer(place, code)) return res.redirect(303, newTransferPath(about.record._id, contentNo))
  const waits = waitsForSignature(context, office, code ?? '')
  const { summary } = fieldsOf(typed, t)
  const action = actionOf(place)
  res.page('papers/form', {
    ...(await paperFrame(req, res, about)),
    errorSummary: { errors: summary() },
    head: titleOf(req, place, code),
    note: [formText(req, place, code), t(waits ? 'papers.new.waits' : 'papers.new.signedAtOnce')]
      .filter(Boolean)
      .join('. '),
    notice: noticeOf(req, place, code, sentBack?.why),
    form: {
      action,
      hidden: [
        { name: 'version', value: String(about.record.version) },
        { name: 'code', value: code ?? '' },
        { name: 'paperId', value: sentBack?.id ?? String(typed.values.paperId ?? '') },
      ],
      section: {
        fields: code ? await fieldsFor(req, typed, place, { code, office, waits, given: sentBack?.fields }) : [],
      },
      button: { kind: 'primary', text: t(waits ? 'papers.submit' : 'papers.signAndNumber'), keys: ['Ctrl', 'Enter'] },
      others: code
        ? (['pdf', 'docx'] as const).map((as) => ({
            text: t(`papers.preview.${as}`),
            action: `${action}/preview?as=${as}`,
            newPage: true,
          }))
        : [],
      back: { href: papersListPath(about), text: t('papers.back') },
    },
    more: choices
      .filter((one) => one !== code)
      .map((one) => ({ href: formPath(place, one), text: t(`law.paper.${one}` as TextKey) })),
    moreTitle: t('papers.others'),
    card: cardOf(req, place),
    chain: undefined,
    chainTitle: '',
  })
}

/** The code of a paper that the office has; another one is none. */
function codeOf(value: unknown): string | undefined {
  return typeof value === 'string' && hasText(`law.paper.${value}`) ? value : undefined
}

function usualCode({ about, contentNo }: Place, choices: readonly string[]): string | null {
  if (about.kind !== 'letter') return choices[0] ?? null
  const decision = about.record.contents.find((one) => one.no === contentNo)?.decision
  return decision ? mainPaperOf(decision) : null
}

function isTransfer({ about, contentNo }: Place, code: string): boolean {
  if (about.kind !== 'letter') return false
  const decision = about.record.contents.find((one) => one.no === contentNo)?.decision
  return decision ? effectKindOf(code, decision.handling) === 'transfer' : false
}

function titleOf({ t }: Request, { about, contentNo }: Place, code: string | null): string {
  const paper = code ? t(`law.paper.${code}` as TextKey) : t('papers.none')
  return about.kind === 'letter' ? t('papers.new.title', { paper, no: contentNo }) : paper
}

/** The form that the law of the day prescribes, as far as its number is verified. */
function formText({ t, context }: Request, { about, contentNo }: Place, code: string | null): string {
  const printed = code ? printedForm(formOf(code, context.today, kindOfContent(about, contentNo))) : null
  return printed ? t('papers.new.form', { ...printed }) : ''
}

function noticeOf(
  { t }: Request,
  { about, contentNo }: Place,
  code: string | null,
  why: string | null | undefined,
): Notice | undefined {
  if (why) return { kind: 'soon', text: t('papers.sentBackBecause', { why }) }
  if (code && paperCodes.includes(code) && isSecret(about) && identityOf(code, { secret: true }) === 'named')
    return { kind: 'secret', text: t('papers.namesDenouncer') }
  const undecided = about.kind === 'letter' && !about.record.contents.find((one) => one.no === contentNo)?.decision
  return undecided ? { kind: 'error', text: t('papers.noDecision') } : undefined
}

function isSecret(about: PaperRecord): boolean {
  return about.kind !== 'feedback' && about.record.secret
}

async function fieldsFor(
  req: Request,
  typed: Typed,
  place: Place,
  {
    code,
    office,
    waits,
    given,
  }: { code: string; office: Office; waits: boolean; given: Record<string, string> | undefined },
): Promise<AnyField[]> {
  const { t } = req
  const { about, contentNo } = place
  const { field } = fieldsOf(typed, t)
  return [
    ...(waits ? [] : [dayField(req, typed)]),
    ...(code === 'FF-1' ? [await agencyField(req, typed)] : []),
    ...sheetFields(req, code, typed, given ?? filledFrom(req, place, code, office)),
    ...actFields(req, about, contentNo, code, typed),
    ...(paperCodes.includes(code) && isSecret(about) && sheetOf(code).names === 'toDenouncer'
      ? [{ ...field('toDenouncer'), kind: 'checkbox' as const, label: t('papers.toDenouncer'), on: 'yes' }]
      : []),
    { ...field('note'), kind: 'text', rows: 2, label: t('papers.note'), optional: true },
  ]
}

function filledFrom({ context }: Request, { about, contentNo }: Place, code: string, office: Office) {
  if (!paperCodes.includes(code)) return {}
  return prefilled(
    code,
    factsOfRecord({
      about,
      paper: { contentNo, effect: { kind: 'none' }, submittedByName: context.actor.name },
      office,
      on: context.today,
      number: `…/${symbolOf(code, office)}`,
      preview: true,
      signer: headOf(office).facts,
      dates: { due: null, newDue: null },
    }),
  )
}

async function agencyField({ t, context }: Request, typed: Typed): Promise<AnyField> {
  const { field } = fieldsOf(typed, t)
  const groups = await agencyOptions(context.actor.office, context.today)
  return {
    ...field('agency'),
    kind: 'select',
    label: t('feedback.passing.agency'),
    options: [{ value: '', label: t('papers.choose') }],
    groups: groups.map((group) => ({ label: t(`agencies.level.${group.level}` as TextKey), options: group.options })),
  }
}

function actionOf({ about, contentNo }: Place): string {
  return about.kind === 'letter' ? papersPath(about.record._id, contentNo) : recordPapersPath(ownerOf(about))
}

function formPath({ about, contentNo }: Place, code: string): string {
  return about.kind === 'letter'
    ? newPaperPath(about.record._id, contentNo, code)
    : newRecordPaperPath(ownerOf(about), code)
}

function cardOf(req: Request, { about, contentNo }: Place) {
  if (about.kind !== 'letter') return undefined
  const content = about.record.contents.find((one) => one.no === contentNo)
  return content?.decision ? decisionCardOf(req, about.record, content, content.decision) : undefined
}
