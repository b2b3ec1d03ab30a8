import type { Request } from 'express'
import { agencyOptions } from '../../agencies/index.ts'
import { shortDate } from '../../language/format.ts'
import { routingSubjects } from '../../law/index.ts'
import type { StagedFile } from '../../letters/index.ts'
import { contentKinds } from '../../letters/index.ts'
import { contactFields } from '../../letters/web/index.ts'
import type { AnyField } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { rowCount } from '../../web/form-rows.ts'
import { uploadName } from '../../web/upload.ts'
import { receptionKinds } from '../index.ts'

/** The fields of the form of a visit, part by part, each list one row of fields for each row of the list. */
export interface ReceptionFields {
  visit: AnyField[]
  people: AnyField[][]
  contact: AnyField[]
  headcount: AnyField
  delegation: AnyField
  representatives: AnyField[][]
  contents: AnyField[][]
  outcome: AnyField[]
  documents: AnyField[][]
  files: AnyField
  makeLetter: AnyField
  openToAll: AnyField | undefined
}

export async function formFields(
  req: Request,
  typed: Typed,
  add: Record<string, string | undefined>,
  files: StagedFile[],
): Promise<ReceptionFields> {
  const { t } = req
  const { values } = typed
  const { field } = fieldsOf(typed, t)
  const rows = (list: string, least: number, button: string) =>
    Array.from({ length: rowCount(values, list, least, button in add) }, (_, index) => `${list}.${index}`)
  const agencies = await agencyField(req, typed)
  return {
    visit: visitFields(req, typed),
    people: rows('people', 1, 'addPerson').map((path, index) => personFields(req, typed, path, index === 0)),
    contact: contactFields(req, typed),
    headcount: {
      ...field('headcount'),
      label: t('receptions.field.headcount'),
      inputmode: 'numeric',
      width: 'full',
      span: 3,
    },
    delegation: { ...field('delegationName'), label: t('receptions.field.delegationName'), optional: true },
    representatives: rows('representatives', 2, 'addRepresentative').map((path) => [
      { ...field(`${path}.name`), label: t('receptions.field.representative'), span: 5 },
      { ...field(`${path}.idNumber`), label: t('receptions.field.idNumber'), inputmode: 'numeric', span: 3 },
      { ...field(`${path}.paper`), label: t('receptions.field.paper'), span: 4 },
    ]),
    contents: rows('contents', 1, 'addContent').map((path) => contentFields(req, typed, path, agencies)),
    outcome: outcomeFields(req, typed),
    documents: rows('documents', 1, 'addDocument').map((path) => [
      { ...field(`${path}.name`), label: t('receptions.field.document'), span: 6 },
      { ...field(`${path}.copies`), label: t('receptions.field.copies'), inputmode: 'numeric', span: 2 },
      { ...field(`${path}.original`), kind: 'checkbox', on: 'on', label: t('receptions.field.original'), span: 4 },
    ]),
    files: {
      ...field(uploadName),
      value: undefined,
      kind: 'file',
      label: t('receptions.field.files'),
      multiple: true,
      keptName: 'files',
      kept: files.map((file) => ({ id: file._id, name: file.name })),
    } as AnyField,
    makeLetter: { ...field('makeLetter'), kind: 'checkbox', on: 'on', label: t('receptions.field.makeLetter') },
    openToAll:
      values.kind === 'online'
        ? { ...field('openToAll'), kind: 'checkbox', on: 'on', label: t('receptions.field.openToAll') }
        : undefined,
  }
}

/** Kind, place, day, hour, host: the same for a visit that is held and one that is refused. */
export function visitFields(req: Request, typed: Typed): AnyField[] {
  const { t, context } = req
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('kind', 'regular'),
      kind: 'choice',
      look: 'joined',
      label: t('receptions.field.kind'),
      options: receptionKinds.map((value) => ({ value, label: t(`receptions.kind.${value}`) })),
      span: 7,
    },
    { ...field('place'), label: t('receptions.field.place'), optional: true, span: 5 },
    {
      ...field('on', shortDate(context.today)),
      kind: 'date',
      hint: '',
      label: t('receptions.field.on'),
      width: 'full',
      span: 3,
    },
    { ...field('at'), label: t('receptions.field.at'), inputmode: 'numeric', width: 'full', span: 2 },
    { ...field('host'), label: t('receptions.field.host'), optional: typed.values.kind !== 'periodic', span: 7 },
  ]
}

export function personFields(req: Request, typed: Typed, path: string, isFirst: boolean): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  return [
    { ...field(`${path}.name`), label: t('receptions.field.name'), autofocus: isFirst, span: 5 },
    {
      ...field(`${path}.idNumber`),
      label: t('receptions.field.idNumber'),
      inputmode: 'numeric',
      optional: true,
      span: 4,
    },
    { ...field(`${path}.phone`), label: t('receptions.field.phone'), inputmode: 'tel', optional: true, span: 3 },
    { ...field(`${path}.address`), label: t('receptions.field.address'), optional: true },
  ]
}

export function contentFields(req: Request, typed: Typed, path: string, agencies: AgencyField): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field(`${path}.kind`),
      kind: 'select',
      label: t('receptions.field.contentKind'),
      options: [
        { value: '', label: t('receptions.choose') },
        ...contentKinds.map((value) => ({ value, label: t(`letters.kind.${value}`) })),
      ],
      span: 4,
    },
    {
      ...field(`${path}.field`),
      kind: 'select',
      label: t('receptions.field.field'),
      optional: true,
      options: [{ value: '', label: t('receptions.choose') }, ...subjectOptions(req)],
      span: 4,
    },
    agencies(`${path}.agency`, 4),
    { ...field(`${path}.summary`), label: t('receptions.field.summary'), rows: 3 },
  ]
}

/** The fields of the law's routing, in the words of the office. */
function subjectOptions({ t }: Request): { value: string; label: string }[] {
  return routingSubjects.map((value) => ({ value, label: t(`law.subject.${value}` as 'law.subject.water') }))
}

export type AgencyField = (path: string, span: number) => AnyField

/** Chooses a body of the catalogue; the catalogue is read once for all rows. */
export async function agencyField(req: Request, typed: Typed): Promise<AgencyField> {
  const { t, context } = req
  const { field } = fieldsOf(typed, t)
  const groups = await agencyOptions(context.actor.office, context.today)
  return (path, span) => ({
    ...field(path),
    kind: 'select',
    label: t('receptions.field.agency'),
    optional: true,
    options: [{ value: '', label: t('receptions.choose') }],
    groups: groups.map((group) => ({ label: t(`receptions.agencyLevel.${group.level}`), options: group.options })),
    span,
  })
}

function outcomeFields(req: Request, typed: Typed): AnyField[] {
  const { t } = req
  const { field } = fieldsOf(typed, t)
  return [
    {
      ...field('outcome'),
      kind: 'choice',
      look: 'inline',
      label: t('receptions.field.outcome'),
      options: (['answered', 'guided', 'letterTaken', 'toAnswer'] as const).map((value) => ({
        value,
        label: t(`receptions.outcome.${value}`),
      })),
    },
    { ...field('outcomeText'), label: t('receptions.field.outcomeText'), optional: true, rows: 2 },
  ]
}
