import type { Request } from 'express'
import { agencyOptions } from '../../agencies/index.ts'
import { shortDate } from '../../language/format.ts'
import { routingSubjects } from '../../law/index.ts'
import type { AnyField, Button } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { rowCount } from '../../web/form-rows.ts'
import { uploadName } from '../../web/upload.ts'
import { contentKinds } from '../content.ts'
import { channels } from '../letter.ts'
import type { StagedFile } from '../staged-file.ts'
import { contactFields } from './contact-fields.ts'
import { comingBackTo, type LetterReading, letterReading, withTaken } from './letter-reading.ts'

/** The fields of the form of a new letter, part by part. */
export interface LetterFields {
  arrival: AnyField[]
  forwarder: AnyField[]
  senders: AnyField[][]
  about: AnyField[]
  contact: AnyField[]
  contents: { main: AnyField[]; decision: AnyField[]; read: Button; reading: LetterReading | undefined }[]
  files: AnyField
}

export async function letterFields(
  req: Request,
  asTyped: Typed,
  add: Record<string, string | undefined>,
  files: { _id: StagedFile['_id']; name: string }[],
): Promise<LetterFields> {
  const { t } = req
  const typed = { ...asTyped, values: await withTaken(req, asTyped.values, add.takeReading) }
  const { field } = fieldsOf(typed, t)
  const rows = (list: string, least: number, button: string) =>
    Array.from({ length: rowCount(typed.values, list, least, button in add) }, (_, index) => `${list}.${index}`)
  const bodies = await bodyGroups(req)
  return {
    arrival: arrivalFields(req, typed),
    forwarder: forwarderFields(req, typed),
    senders: rows('senders', 1, 'addSender').map((path, index) => [
      { ...field(`${path}.name`), label: t('letters.new.name'), autofocus: index === 0, span: 5 },
      { ...field(`${path}.idNumber`), label: t('letters.new.idNumber'), optional: true, inputmode: 'numeric', span: 4 },
      { ...field(`${path}.phone`), label: t('letters.new.phone'), optional: true, inputmode: 'tel', span: 3 },
      { ...field(`${path}.address`), label: t('letters.new.address'), optional: true },
    ]),
    about: [
      {
        ...field('signatories'),
        label: t('letters.new.signatories'),
        optional: true,
        inputmode: 'numeric',
        width: 'full',
        span: 3,
      },
      { ...field('representativeName'), label: t('letters.new.representative'), optional: true, span: 5 },
      { ...field('representativePaper'), label: t('letters.new.representativePaper'), optional: true, span: 4 },
      { ...field('anonymous'), kind: 'checkbox', on: 'on', label: t('letters.new.anonymous'), span: 6 },
      { ...field('unsigned'), kind: 'checkbox', on: 'on', label: t('letters.new.unsigned'), span: 6 },
    ],
    contact: contactFields(req, typed),
    contents: await Promise.all(
      rows('contents', 1, 'addContent').map(async (path, index) => ({
        ...contentFields(req, typed, path, bodies),
        read: {
          text: t('reading.read'),
          kind: 'quiet',
          name: 'read',
          value: String(index),
          action: comingBackTo(index),
        },
        reading: await letterReading(req, typed.values, index, add),
      })),
    ),
    files: {
      ...field(uploadName),
      kind: 'file',
      label: t('letters.new.files'),
      hint: t('letters.new.filesHint'),
      multiple: true,
      keptName: 'files',
      kept: files.map((file) => ({ id: file._id, name: file.name, note: undefined })),
    } as AnyField,
  }
}

function arrivalFields(req: Request, typed: Typed): AnyField[] {
  const { t, context } = req
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('channel', 'post'),
      kind: 'select',
      label: t('letters.new.channel'),
      options: channels.map((value) => ({ value, label: t(`letters.new.channel.${value}`) })),
      span: 6,
    },
    {
      ...field('receivedOn', shortDate(context.today)),
      kind: 'date',
      hint: '',
      label: t('letters.new.receivedOn'),
      width: 'full',
      span: 3,
    },
    {
      ...field('writtenOn'),
      kind: 'date',
      hint: '',
      label: t('letters.new.writtenOn'),
      optional: true,
      width: 'full',
      span: 3,
    },
  ]
}

function forwarderFields(req: Request, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  const kinds = ['delegate', 'front', 'press', 'agency', 'leader'] as const
  return [
    {
      ...field('forwarderKind'),
      kind: 'select',
      label: t('letters.new.forwarderKind'),
      optional: true,
      options: [
        { value: '', label: t('letters.new.nobody') },
        ...kinds.map((value) => ({ value, label: t(`letters.new.forwarder.${value}`) })),
      ],
      span: 3,
    },
    { ...field('forwarderName'), label: t('letters.new.forwarderName'), optional: true, span: 4 },
    { ...field('forwarderDocumentNo'), label: t('letters.new.documentNo'), optional: true, span: 3 },
    {
      ...field('forwarderDocumentOn'),
      kind: 'date',
      hint: '',
      label: t('letters.new.documentOn'),
      optional: true,
      width: 'full',
      span: 2,
    },
  ]
}

type Groups = { label: string; options: { value: string; label: string }[] }[]

function contentFields(
  req: Request,
  typed: Typed,
  path: string,
  bodies: Groups,
): Pick<LetterFields['contents'][number], 'main' | 'decision'> {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  const choose = { value: '', label: t('letters.new.choose') }
  return {
    main: [
      {
        ...field(`${path}.kind`),
        kind: 'select',
        label: t('letters.new.kind'),
        options: [choose, ...contentKinds.map((value) => ({ value, label: t(`letters.kind.${value}`) }))],
        span: 4,
      },
      {
        ...field(`${path}.field`),
        kind: 'select',
        label: t('letters.new.field'),
        optional: true,
        options: [
          choose,
          ...routingSubjects.map((value) => ({ value, label: t(`law.subject.${value}` as 'law.subject.water') })),
        ],
        span: 4,
      },
      { ...field(`${path}.person`), label: t('letters.new.person'), optional: true, span: 4 },
      {
        ...field(`${path}.agency`),
        kind: 'select',
        label: t('letters.new.agency'),
        optional: true,
        options: [choose],
        groups: bodies,
        span: 6,
      },
      { ...field(`${path}.agencyName`), label: t('letters.new.agencyName'), optional: true, span: 6 },
      { ...field(`${path}.summary`), label: t('letters.new.summary'), hint: t('letters.new.summaryHint'), rows: 3 },
    ],
    decision: [
      { ...field(`${path}.decisionNo`), label: t('letters.new.decisionNo'), optional: true, span: 4 },
      {
        ...field(`${path}.decisionOn`),
        kind: 'date',
        hint: '',
        label: t('letters.new.decisionOn'),
        optional: true,
        width: 'full',
        span: 3,
      },
      { ...field(`${path}.decisionIssuer`), label: t('letters.new.decisionIssuer'), optional: true, span: 5 },
    ],
  }
}

async function bodyGroups({ t, context }: Request): Promise<Groups> {
  const groups = await agencyOptions(context.actor.office, context.today)
  return groups.map((group) => ({ label: t(`receptions.agencyLevel.${group.level}`), options: group.options }))
}
