import type { Request } from 'express'
import { paperDate } from '../../language/format.ts'
import { officeById } from '../../offices/index.ts'
import type { ReceiptSheet } from '../../rendering/index.ts'
import { receiptPages } from '../../web/receipt-page.ts'
import { codeGroups, lookupQr, officePhone, standingDate } from '../../web/receipt-parts.ts'
import { letterInSight } from '../change-letter.ts'
import type { Letter } from '../letter.ts'
import { letterPath, receiptPath } from './paths.ts'

/** The receipt of a letter. That of a denunciation tells nobody who wrote or why, and has no QR (product rule 19). */
export const letterReceipt = receiptPages('letters/receipt', async (req) => {
  const letter = await letterInSight(req.context, String(req.params.id))
  return {
    receipt: await receiptOf(req, letter, req.context.config.publicUrl),
    name: `receipt-${letter.no}-${letter.year}`,
    secret: letter.secret,
    path: receiptPath(letter._id),
    back: { href: letterPath(letter._id), text: req.t('letters.receipt.back') },
  }
})

async function receiptOf(req: Request, letter: Letter, publicUrl: string): Promise<ReceiptSheet> {
  const { t, language } = req
  const office = await officeById(letter.office)
  const { secret } = letter
  return {
    parent: office.parentName.toUpperCase(),
    office: office.name.toUpperCase(),
    title: t('letters.receipt.heading'),
    number: t('letters.receipt.number', {
      number: String(letter.no),
      symbol: `BN-${office.symbol}`,
      date: paperDate(letter.receivedOn),
    }),
    facts: secret ? secretFacts(req, letter) : facts(req, letter),
    code: {
      label: t('letters.receipt.code'),
      groups: codeGroups(letter.receiptCode),
      note: t(secret ? 'letters.receipt.codeByPhone' : 'letters.receipt.codeOrScan'),
    },
    qr: secret ? undefined : lookupQr(publicUrl, letter.receiptCode, t),
    due: {
      label: t('letters.receipt.resultBy'),
      text: letter.nextDue ? standingDate(letter.nextDue, language) : t('letters.receipt.noDate'),
    },
    phone: { label: t('letters.receipt.phone'), text: officePhone(office.phone) },
    signers: [
      ...(secret ? [] : [{ title: t('letters.receipt.giver'), note: t('letters.receipt.sign'), name: undefined }]),
      { title: t('letters.receipt.taker'), note: t('letters.receipt.sign'), name: letter.receivedByName },
    ],
    on: letter.receivedOn,
    foot: [t('letters.receipt.keep'), [office.address, office.hours].filter(Boolean).join('. ')],
  }
}

function facts({ t }: Request, letter: Letter): ReceiptSheet['facts'] {
  const [first] = letter.senders
  const names = letter.senders.map((sender) => sender.name).join(', ') || t('letters.anonymous')
  return [
    {
      label: t('letters.receipt.from'),
      text:
        letter.signatories > letter.senders.length
          ? t('letters.receipt.andOthers', { names, count: letter.signatories })
          : names,
    },
    { label: t('letters.receipt.address'), text: first?.address ?? '' },
    {
      label: t('letters.receipt.papers'),
      text: t('letters.receipt.letterAnd', { count: Math.max(0, letter.files.length - 1) }),
    },
    {
      label: t('letters.receipt.about'),
      text: letter.contents
        .map((content) => content.summary)
        .join('; ')
        .slice(0, 160),
    },
  ].filter((fact) => fact.text)
}

function secretFacts({ t, language }: Request, letter: Letter): ReceiptSheet['facts'] {
  return [
    {
      label: t('letters.receipt.got'),
      text: t('letters.receipt.letterAnd', { count: Math.max(0, letter.files.length - 1) }),
    },
    { label: t('letters.receipt.on'), text: standingDate(letter.receivedOn, language) },
  ]
}
