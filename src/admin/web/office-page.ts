import type { Request, Response } from 'express'
import { newId } from '../../id.ts'
import { shortDate } from '../../language/format.ts'
import type { Office } from '../../offices/index.ts'
import { changeOffice, OfficeModel, officeById } from '../../offices/index.ts'
import { plainDateOf } from '../../time/clock.ts'
import type { DataTable } from '../../web/components.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { createOfficeBelow } from '../create-office-below.ts'
import { newPassphrase } from './new-account-page.ts'
import { citizenFields, officeWords, signingFields } from './office-fields.ts'
import { adminPath, newOfficeBelowPath, officePath } from './paths.ts'

/** What the office says of itself and how it works, and the offices below it. */
export const officePage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const office = await officeById(context.actor.office)
  const { settings } = office
  const { field, summary } = fieldsOf(typed, t)
  const ticked = Object.keys(typed.values).length ? typed.values.signatureRequired === 'on' : settings.signatureRequired
  res.page('admin/office', {
    title: t('offices.title'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: adminPath, text: t('accounts.admin.title') },
    action: officePath,
    words: {
      id: undefined,
      title: t('offices.words'),
      hint: undefined,
      fields: officeWords(req, (name) => field(name, office[name])),
    },
    signing: {
      id: undefined,
      title: t('offices.signing'),
      hint: undefined,
      fields: signingFields(req, (name) => field(name, settings[name]), field('signatureRequired', ticked ? 'on' : '')),
    },
    citizens: {
      id: undefined,
      title: t('offices.citizens'),
      hint: undefined,
      fields: citizenFields(req, (name) => field(name, settings[name])),
    },
    save: { text: t('offices.save'), kind: 'primary' as const },
    below: await belowTable(req, office),
    addBelow: { text: t('offices.addBelow'), href: newOfficeBelowPath },
  })
}

export async function saveOffice(req: Request, res: Response): Promise<void> {
  await changeOffice(req.context, bodyOf(req))
  redirectWithNotice(res, officePath, { kind: 'done', text: req.t('offices.saved') })
}

/** An office below this one, with whoever will administer it. */
export const newOfficeBelowPage: FormPage = async (req, res, typed) => {
  const { t, context } = req
  const own = await officeById(context.actor.office)
  const { field, summary } = fieldsOf(typed, t)
  const given: Record<string, string> = { province: own.province, hours: own.hours }
  res.page('admin/form', {
    title: t('offices.addBelow'),
    section: 'admin',
    errorSummary: { errors: summary() },
    back: { href: officePath, text: t('offices.title') },
    note: t('offices.belowNote'),
    action: newOfficeBelowPath,
    hidden: [{ name: 'id', value: typeof typed.values.id === 'string' ? typed.values.id : newId() }],
    sections: [
      {
        id: undefined,
        title: t('offices.words'),
        hint: undefined,
        fields: officeWords(req, (name) => field(`office.${name}`, given[name])),
      },
      {
        id: undefined,
        title: t('offices.administrator'),
        hint: undefined,
        fields: [
          { ...field('administrator.name'), label: t('accounts.fullName'), span: 6 },
          { ...field('administrator.username'), label: t('accounts.username'), span: 6 },
          {
            ...field('administrator.password', newPassphrase()),
            label: t('accounts.firstPassword'),
            hint: t('accounts.firstPasswordHint'),
            span: 6,
          },
        ],
      },
    ],
    buttons: [{ text: t('offices.addBelow'), kind: 'primary' as const, once: true }],
  })
}

export async function makeOfficeBelow(req: Request, res: Response): Promise<void> {
  await createOfficeBelow(req.context, bodyOf(req))
  redirectWithNotice(res, officePath, { kind: 'done', text: req.t('offices.belowDone') })
}

async function belowTable({ t }: Request, own: Office): Promise<DataTable> {
  const below = await OfficeModel.find({ ancestors: own._id }).sort({ name: 1 }).lean<Office[]>()
  return {
    caption: t('offices.below'),
    columns: [{ label: t('offices.name') }, { label: t('offices.symbol') }, { label: t('offices.since') }],
    rows: below.map((office) => ({
      cells: [
        { text: office.name, strong: true },
        { text: office.symbol },
        { text: shortDate(plainDateOf(office.createdAt)) },
      ],
    })),
    empty: t('offices.noneBelow'),
  }
}
