import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { paperDate } from '../../language/format.ts'
import { officeById } from '../../offices/index.ts'
import { newRecordPaperPath } from '../../papers/web/paths.ts'
import type { ReceiptSheet } from '../../rendering/index.ts'
import { receiptPages } from '../../web/receipt-page.ts'
import { codeGroups, lookupQr, officePhone, standingDate } from '../../web/receipt-parts.ts'
import type { Reception } from '../index.ts'
import { receptionInSight, receptionNumber } from '../index.ts'
import { receptionPath, receptionReceiptPath } from './paths.ts'

/** The receipt of a visit: papers handed in, next legal date. That of a denunciation tells nobody who came or why. */
export const receptionReceipt = receiptPages('receptions/receipt', async (req) => {
  const visit = await receptionInSight(req.context, String(req.params.id))
  return {
    receipt: await receiptOf(req, visit, req.context.config.publicUrl),
    name: `receipt-visit-${visit.no}-${visit.year}`,
    secret: visit.secret,
    path: receptionReceiptPath(visit._id),
    back: { href: receptionPath(visit._id), text: req.t('letters.receipt.back') },
    more: listOfPapers(req, visit),
  }
})

/** Papers that were handed in have a prescribed list of their own (RF-2). Source: NĐ 154/2026 Đ.15(4). */
function listOfPapers({ t, context }: Request, visit: Reception): { href: string; text: string }[] {
  if (!visit.documents.length || !may(context.actor, 'papers.draftOf')) return []
  return [{ href: newRecordPaperPath({ kind: 'reception', id: visit._id }, 'RF-2'), text: t('law.paper.RF-2') }]
}

async function receiptOf(req: Request, reception: Reception, publicUrl: string): Promise<ReceiptSheet> {
  const { t, language } = req
  const office = await officeById(reception.office)
  const { secret } = reception
  const papers = papersText(req, reception)
  const facts = secret
    ? [
        { label: t('letters.receipt.got'), text: papers },
        { label: t('letters.receipt.on'), text: standingDate(reception.on, language) },
      ]
    : [
        { label: t('letters.receipt.from'), text: reception.people.map((person) => person.name).join(', ') },
        { label: t('letters.receipt.address'), text: reception.people[0]?.address ?? '' },
        { label: t('letters.receipt.papers'), text: papers },
        {
          label: t('letters.receipt.about'),
          text: reception.contents
            .map((content) => content.summary)
            .join('; ')
            .slice(0, 160),
        },
      ].filter((fact) => fact.text)
  const due = reception.clock?.legal.due
  return {
    parent: office.parentName.toUpperCase(),
    office: office.name.toUpperCase(),
    title: t('letters.receipt.heading'),
    number: t('letters.receipt.number', {
      number: `TCD ${receptionNumber(reception)}`,
      symbol: `BN-${office.symbol}`,
      date: paperDate(reception.on),
    }),
    facts,
    code: {
      label: t('letters.receipt.code'),
      groups: codeGroups(reception.receiptCode),
      note: t(secret ? 'letters.receipt.codeByPhone' : 'letters.receipt.codeOrScan'),
    },
    qr: secret ? undefined : lookupQr(publicUrl, reception.receiptCode, t),
    due: {
      label: t('letters.receipt.answerBy'),
      text: due ? standingDate(due, language) : t('letters.receipt.noDate'),
    },
    phone: { label: t('letters.receipt.phone'), text: officePhone(office.phone) },
    signers: [
      ...(secret ? [] : [{ title: t('letters.receipt.giver'), note: t('letters.receipt.sign'), name: undefined }]),
      { title: t('letters.receipt.taker'), note: t('letters.receipt.sign'), name: reception.officerName },
    ],
    on: reception.on,
    foot: [t('letters.receipt.keep'), [office.address, office.hours].filter(Boolean).join('. ')],
  }
}

function papersText({ t }: Request, reception: Reception): string {
  if (reception.secret || !reception.documents.length) {
    const count = reception.documents.reduce((sum, one) => sum + one.copies, 0) || reception.files.length
    return count ? t('letters.receipt.documents', { count }) : t('letters.receipt.noDocuments')
  }
  return reception.documents
    .map((one) =>
      t(one.original ? 'letters.receipt.original' : 'letters.receipt.copy', { count: one.copies, name: one.name }),
    )
    .join('; ')
}
