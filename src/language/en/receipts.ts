import type { Dictionary } from '../dictionary.ts'

/** Words of receipts: finding one by its code at the counter and on the telephone, and giving a new one. */
export const receipts = {
  'receipts.find.title': 'Find by receipt code',
  'receipts.find.code': 'Code on the receipt',
  'receipts.find.codeHint': '12 digits, read out in groups of four',
  'receipts.find.find': 'Find',
  'receipts.find.mistyped': 'A digit of this code was misread or mistyped. Read it again in groups of four.',
  'receipts.find.none': 'No receipt has this code.',
  'receipts.find.otherOffice': 'This code is of {office}. Telephone: {phone}.',
  'receipts.find.old':
    'Old code: the receipt was issued again, and who holds this one can look up nothing. Answer only after checking an identity paper.',
  'receipts.find.say': 'What to say',
  'receipts.find.open': 'Open record {number}',
  'receipts.find.reissue': 'Issue the receipt again',
  'receipts.find.onlyThis': 'With this code say only the stage and the date, and nothing else.',
  'receipts.find.matter': 'Matter {no}',
  'receipts.reissue.title': 'Issue the receipt of {number} again',
  'receipts.reissue.consequence':
    'The new receipt has a new code. The old code stops at once: who holds the old receipt can look up nothing any more.',
  'receipts.reissue.shown': 'What was shown',
  'receipts.reissue.shown.citizenCard': 'Identity card',
  'receipts.reissue.shown.passport': 'Passport',
  'receipts.reissue.shown.otherPaper': 'Another paper with a photograph',
  'receipts.reissue.shown.oldCode': 'No paper: knew the old code and the day of handing in',
  'receipts.reissue.lastFour': 'Last four digits of that paper',
  'receipts.reissue.lastFourHint': 'only the last four are kept',
  'receipts.reissue.reason': 'Why it is issued again',
  'receipts.reissue.reasonHint': 'receipt lost, torn, code known to others',
  'receipts.reissue.save': 'Issue a new receipt',
  'receipts.reissue.done': 'There is a new code. Print the new receipt and hand it over.',
  'receipts.reissue.fourDigits': 'Exactly the last four digits are needed.',
  'receipts.reissue.closed': 'Open the identity on the record first, with a purpose; then issue this receipt again.',
  'receipts.reissue.menu': 'Issue the receipt again',
  'receipts.noAddress':
    'PUBLIC_URL is not set: the QR code on this receipt leads to {address}, which citizens cannot open. Tell the administrator before you print.',
  'receipts.pdf': 'Download PDF',
  'receipts.dueInWords': 'By {date}',
} as const satisfies Dictionary
