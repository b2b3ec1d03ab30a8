import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { shortDate } from '../../language/format.ts'
import type { AnyField } from '../../web/components.ts'
import type { FormPage, Typed } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { agencyById, agencyOptions } from '../agencies.ts'
import type { Agency } from '../agency.ts'
import { agencyKinds, agencyLevels } from '../agency.ts'
import { changeAgency, createAgency } from '../save-agency.ts'
import { agenciesPath, agencyPath } from './paths.ts'

export const newAgencyForm: FormPage = async (req, res, typed) =>
  draw(req, res, typed, { title: req.t('agencies.new.title'), action: agenciesPath, agency: null })

export const agencyForm: FormPage = async (req, res, typed) => {
  const agency = await agencyById(String(req.params.agencyId))
  if (!agency) throw new NotFound('agency')
  await draw(req, res, typed, {
    title: req.t('agencies.change.title', { name: agency.name }),
    action: agencyPath(agency._id),
    agency,
  })
}

export async function createFromForm(req: Request, res: Response): Promise<void> {
  saved(req, res, await createAgency(req.context, bodyOf(req)))
}

export async function changeFromForm(req: Request, res: Response): Promise<void> {
  saved(req, res, await changeAgency(req.context, { ...bodyOf(req), id: req.params.agencyId }))
}

function saved(req: Request, res: Response, agency: Agency): void {
  redirectWithNotice(res, agenciesPath, { kind: 'done', text: req.t('agencies.saved', { name: agency.name }) })
}

async function draw(
  req: Request,
  res: Response,
  typed: Typed,
  shown: { title: string; action: string; agency: Agency | null },
): Promise<void> {
  const { t, context } = req
  const { agency } = shown
  const { field, summary } = fieldsOf(typed, t)
  const groups = await agencyOptions(context.actor.office, context.today)
  const date = (on: string | null | undefined) => (on ? shortDate(on) : '')
  const fields: AnyField[] = [
    { ...field('name', agency?.name), kind: 'text', label: t('agencies.field.name') },
    {
      ...field('aliases', agency?.aliases.join('\n')),
      kind: 'text',
      rows: 3,
      label: t('agencies.field.aliases'),
      hint: t('agencies.field.aliasesHint'),
      optional: true,
    },
    {
      ...field('level', agency?.level ?? 'province'),
      kind: 'select',
      span: 6,
      label: t('agencies.field.level'),
      options: agencyLevels.map((level) => ({ value: level, label: t(`agencies.level.${level}`) })),
    },
    {
      ...field('kind', agency?.kind ?? 'department'),
      kind: 'select',
      span: 6,
      label: t('agencies.field.kind'),
      options: agencyKinds.map((kind) => ({ value: kind, label: t(`agencies.kind.${kind}`) })),
    },
    { ...field('from', date(agency?.from)), kind: 'date', span: 6, label: t('agencies.field.from'), optional: true },
    {
      ...field('to', date(agency?.to)),
      kind: 'date',
      span: 6,
      label: t('agencies.field.to'),
      hint: t('agencies.field.toHint'),
      optional: true,
    },
    {
      ...field('successor', agency?.successors[0]),
      kind: 'select',
      label: t('agencies.field.successor'),
      hint: t('agencies.field.successorHint'),
      options: [{ value: '', label: t('agencies.field.nobody') }],
      groups: groups.map(({ level, options }) => ({ label: t(`agencies.level.${level}`), options })),
    },
  ]
  res.page('admin/form', {
    title: shown.title,
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: agenciesPath, text: t('agencies.list.title') },
    note: undefined,
    action: shown.action,
    hidden: undefined,
    sections: [{ fields }],
    buttons: [{ kind: 'primary', text: t('agencies.save') }],
  })
}
