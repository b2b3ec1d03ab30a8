import type { Request, Response } from 'express'
import { may } from '../../access/policies.ts'
import { sightOf } from '../../access/secrecy.ts'
import { visitDeadlinesPath } from '../../deadlines/web/paths.ts'
import { instant, sentenceDate, tableDate } from '../../language/format.ts'
import { hasText, type Language } from '../../language/translate.ts'
import type { RefusalGround } from '../../law/index.ts'
import { numberOf } from '../../letters/index.ts'
import { historyLine, newPaperLinks, papersTable } from '../../letters/web/index.ts'
import { letterPath } from '../../letters/web/paths.ts'
import { ratingPath } from '../../satisfaction/web/paths.ts'
import type { AnyField, SummaryList } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf, nothingTyped } from '../../web/form.ts'
import type { Reception } from '../index.ts'
import { lettersOfReception, mayReadFiles, receptionInSight, receptionNumber, receptionSight } from '../index.ts'
import {
  conclusionPath,
  letterFromReceptionPath,
  receptionFilePath,
  receptionReceiptPath,
  receptionsPath,
} from './paths.ts'
import type { Draw } from './reception-people.ts'
import { delegationPart, peoplePart } from './reception-people.ts'

/** The record of one visit: who, what, what is still owed, and the letters made from it. */
export async function receptionPage(req: Request, res: Response, typed: Typed = nothingTyped): Promise<void> {
  const { t, context, language } = req
  const reception = await receptionInSight(context, String(req.params.id))
  const outline = receptionSight(context.actor, reception) === 'outline'
  const [letters, law] = await Promise.all([
    lettersOfReception(context, reception._id),
    context.lawOf(reception.office),
  ])
  const filesOpen = !outline && reception.files.length > 0 && (await mayReadFiles(context, reception))
  const number = receptionNumber(reception)
  const draw = fieldsOf(typed, t)
  const clock = reception.clock
  res.page('receptions/show', {
    title: t('receptions.record.title', { number }),
    section: 'receptions',
    errorSummary: { errors: draw.summary() },
    bar: {
      secret: reception.secret,
      back: { href: receptionsPath, text: t('receptions.title') },
      numberLabel: t('receptions.record.number'),
      number,
      facts: [
        { label: t('receptions.field.kind'), text: t(`receptions.kind.${reception.kind}`) },
        ...(reception.secret
          ? [
              {
                label: t('letters.record.secrecy'),
                tag: { tone: 'secret' as const, icon: 'lock' as const, text: t('letters.kind.secret') },
              },
            ]
          : []),
        {
          label: t('receptions.field.on'),
          text: [tableDate(reception.on, language), reception.at].filter(Boolean).join(' '),
        },
        { label: t('receptions.column.officer'), text: reception.officerName },
        { label: t('receptions.field.outcome'), text: outcomeText(req, reception, outline) },
      ],
      due: clock
        ? dueDate(
            {
              start: clock.start,
              due: clock.legal.due,
              unit: clock.legal.unit,
              soonFrom: reception.soonFrom,
              suspendedFrom: null,
              doneOn: clock.stopped?.on ?? null,
            },
            { today: context.today, calendar: law.calendar, t, language },
          )
        : undefined,
      whyHref: clock ? visitDeadlinesPath(reception._id) : undefined,
      actions: [
        ...(may(context.actor, 'letters.register') && !outline && !reception.refusal
          ? [
              {
                text: t('receptions.record.makeLetter'),
                kind: letters.length ? ('plain' as const) : ('primary' as const),
                href: letterFromReceptionPath(reception._id),
              },
            ]
          : []),
        ...(may(context.actor, 'receptions.receipt') && !reception.refusal
          ? [
              {
                text: t('receptions.record.receipt'),
                icon: 'print' as const,
                href: receptionReceiptPath(reception._id),
              },
            ]
          : []),
        ...(may(context.actor, 'satisfaction.tablet') && isRated(reception)
          ? [{ text: t('satisfaction.menu'), href: ratingPath('receptions', reception._id) }]
          : []),
      ],
    },
    people: await peoplePart(req, reception, draw),
    delegation: delegationPart(req, reception, draw, outline),
    contents: outline
      ? [{ title: t('receptions.record.content', { no: 1 }), text: t('letters.gistNeedsPurpose'), note: '' }]
      : reception.contents.map((content) => ({
          title: `${t('receptions.record.content', { no: content.no })}: ${t(`letters.kind.${content.kind}`)}`,
          text: content.summary,
          note: [content.field && subjectText(req, content.field), content.agencyName].filter(Boolean).join(', '),
        })),
    refusal: reception.refusal && {
      ground: t('receptions.record.ground', {
        ground: groundText(law.refusalGroundsOn(reception.on), reception.refusal.ground, language),
        citation: reception.refusal.citation,
      }),
      rows: rowsList([
        [t('receptions.field.explained'), outline ? t('letters.gistNeedsPurpose') : reception.refusal.note],
        [
          t('receptions.field.explainedBy'),
          `${reception.refusal.explainedByName}, ${instant(reception.refusal.at, language)}`,
        ],
        [t('receptions.field.witness'), reception.refusal.witness],
        [
          t('receptions.record.notice'),
          reception.refusal.notice &&
            t('receptions.record.noticeText', {
              no: reception.refusal.notice.no,
              date: tableDate(reception.refusal.notice.on, language),
            }),
        ],
      ]),
    },
    outcomeText: outline ? undefined : (reception.outcomeText ?? undefined),
    answer: reception.answer && {
      text: outline ? t('letters.gistNeedsPurpose') : reception.answer.text,
      note: t('receptions.record.answeredBy', {
        date: sentenceDate(reception.answer.on, language),
        name: reception.answer.byName,
        no: reception.answer.documentNo ?? '–',
      }),
    },
    papers: outline ? undefined : papersPart(req, reception),
    conclusion:
      may(context.actor, 'receptions.conclude') && !outline && !reception.answer && clock
        ? conclusionForm(req, reception, draw)
        : undefined,
    documents: {
      files: (outline ? [] : reception.documents).map((one) => ({
        text: one.name,
        href: undefined,
        note: t(one.original ? 'receptions.record.originals' : 'receptions.record.copies', { count: one.copies }),
        tag: undefined,
      })),
    },
    files: {
      files: reception.files.map((file) => ({
        text: file.name,
        href: filesOpen ? receptionFilePath(reception._id, file.id) : undefined,
        note: undefined,
        tag: file.sealed
          ? { tone: 'secret' as const, icon: 'lock' as const, text: t('receptions.record.sealed') }
          : undefined,
      })),
    },
    letters: {
      items: letters
        .filter((letter) => sightOf(context.actor, letter) !== 'existence')
        .map((letter) => ({
          href: letterPath(letter._id),
          text: t('people.letter', { number: numberOf(letter) }),
          note: t(`letters.state.${letter.state}`),
        })),
    },
    history: reception.history.toReversed().map((entry) => ({
      text:
        entry.action === 'deadlines.recompute'
          ? historyLine(req, entry)
          : capitalised(
              hasText(`history.${entry.action}`) ? t(`history.${entry.action}` as 'letters.title') : entry.action,
            ),
      when: instant(entry.at, language),
      by: entry.byName,
    })),
  })
}

/** What can be rated: what the office answered or guided, and owes nothing more. */
function isRated({ secret, imported, open, outcome }: Reception): boolean {
  return !secret && !imported && !open && !['refused', 'letterTaken'].includes(outcome)
}

function papersPart(req: Request, reception: Reception) {
  const owner = { kind: 'reception' as const, id: reception._id }
  return {
    title: req.t('papers.open'),
    table: papersTable(req, owner, reception.papers),
    write: newPaperLinks(req, owner, []),
  }
}

function conclusionForm(req: Request, reception: Reception, draw: Draw) {
  const { t } = req
  const fields: AnyField[] = [
    { ...draw.field('on'), kind: 'date', label: t('receptions.field.answerOn') },
    {
      ...draw.field('text'),
      label: t(reception.refusal ? 'receptions.field.noticeText' : 'receptions.field.answerText'),
      rows: 3,
    },
    {
      ...draw.field('documentNo'),
      label: t('receptions.field.documentNo'),
      hint: t('papers.ofAnotherRegister'),
      optional: !reception.refusal,
      width: 'medium',
    },
  ]
  return {
    title: t(reception.refusal ? 'receptions.record.concludeRefusal' : 'receptions.record.conclude'),
    action: conclusionPath(reception._id),
    hidden: [{ name: 'version', value: String(reception.version) }],
    fields,
    button: { text: t('receptions.record.save'), once: true },
  }
}

function outcomeText({ t }: Request, reception: Reception, outline: boolean): string {
  return reception.outcome === 'recorded'
    ? (!outline && reception.outcomeText) || ''
    : t(`receptions.outcome.${reception.outcome}`)
}

function subjectText({ t }: Request, code: string): string {
  const key = `law.subject.${code}`
  return hasText(key) ? t(key) : code
}

function groundText(grounds: RefusalGround[], id: string, language: Language): string {
  return grounds.find((one) => one.id === id)?.text[language] ?? id
}

function rowsList(rows: [string, string | null][]): SummaryList {
  return {
    rows: rows
      .filter(([, text]) => text)
      .map(([label, text]) => ({
        label,
        text: text ?? '',
        href: undefined,
        note: undefined,
        strong: undefined,
        secret: undefined,
      })),
  }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
