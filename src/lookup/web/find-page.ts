import type { Request, Response } from 'express'
import { letterPath } from '../../letters/web/paths.ts'
import { receptionPath } from '../../receptions/web/paths.ts'
import { officePhone } from '../../web/receipt-parts.ts'
import type { FoundReceipt } from '../find-receipt.ts'
import { findReceipt } from '../find-receipt.ts'
import type { PublicOffice } from '../lookup-offices.ts'
import { publicOffices } from '../lookup-offices.ts'
import { boxOf, stagesOf, titleOf } from './matter-text.ts'
import { findReceiptPath, receiptReissuePath } from './paths.ts'

/** At the counter and on the telephone: what may be said to somebody who has a code. */
export async function findReceiptPage(req: Request, res: Response): Promise<void> {
  const { t, context } = req
  const typed = typeof req.query.code === 'string' ? req.query.code.slice(0, 40) : ''
  const found = typed ? await findReceipt(context, { code: typed }) : undefined
  const offices = await publicOffices(officeIn(found))
  res.set('Cache-Control', 'no-store')
  res.page('lookup/find', {
    title: t('receipts.find.title'),
    section: 'receptions',
    action: findReceiptPath,
    field: {
      id: 'code',
      name: 'code',
      label: t('receipts.find.code'),
      hint: t('receipts.find.codeHint'),
      value: typed,
      inputmode: 'numeric',
      autocomplete: 'off',
      width: 'medium',
      error: found === 'mistyped' ? t('receipts.find.mistyped') : undefined,
      autofocus: !typed,
    },
    button: { text: t('receipts.find.find'), kind: 'primary' },
    nothing: nothingText(req, found, offices),
    found: found && typeof found === 'object' && 'id' in found ? shown(req, found, offices) : undefined,
  })
}

function officeIn(found: Awaited<ReturnType<typeof findReceipt>> | undefined): string | undefined {
  if (!found || found === 'mistyped') return undefined
  return 'id' in found ? found.office : found.otherOffice
}

function nothingText(
  { t }: Request,
  found: Awaited<ReturnType<typeof findReceipt>> | undefined,
  offices: readonly PublicOffice[],
): string | undefined {
  if (found === null) return t('receipts.find.none')
  if (!found || found === 'mistyped' || 'id' in found) return undefined
  const office = offices.find((one) => one._id === found.otherOffice)
  return t('receipts.find.otherOffice', { office: office?.name ?? '', phone: officePhone(office?.phone ?? '') })
}

function shown(req: Request, found: FoundReceipt, offices: readonly PublicOffice[]) {
  const { t, language, context } = req
  const reader = { t, lang: language, today: context.today }
  const naming = { kind: found.kind, office: offices.find((one) => one._id === found.office)?.name ?? '' }
  return {
    old: found.isOld ? t('receipts.find.old') : undefined,
    say: t('receipts.find.say'),
    matters: found.matters.map((matter) => ({
      heading: found.matters.length > 1 ? t('receipts.find.matter', { no: matter.no }) : undefined,
      title: titleOf(matter, naming, reader),
      box: boxOf(matter, reader),
      stages: stagesOf(matter, naming, reader),
    })),
    onlyThis: found.record ? undefined : t('receipts.find.onlyThis'),
    links: linksOf(req, found),
  }
}

function linksOf({ t }: Request, { kind, id, record }: FoundReceipt): { href: string; text: string }[] {
  if (!record) return []
  const isLetter = kind === 'letter'
  return [
    { href: isLetter ? letterPath(id) : receptionPath(id), text: t('receipts.find.open', { number: record.number }) },
    ...(record.mayReissue
      ? [{ href: receiptReissuePath(isLetter ? 'letters' : 'receptions', id), text: t('receipts.find.reissue') }]
      : []),
  ]
}
