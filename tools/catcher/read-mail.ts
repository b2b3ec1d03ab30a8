import type { Caught } from './caught.ts'

/** Id, subject and text of a mail as this program writes it: one part of plain text. Enough to look at, no mail reader. */
export function readMail(source: string): Pick<Caught, 'id' | 'title' | 'text'> {
  const [head = '', ...rest] = source.split(/\r?\n\r?\n/)
  const header = (name: string) =>
    new RegExp(`^${name}:\\s*(.*(?:\\r?\\n[ \\t].*)*)`, 'im').exec(head)?.[1].replace(/\r?\n[ \t]+/g, ' ') ?? ''
  return {
    id: header('Message-ID').trim(),
    title: decodedWords(header('Subject')),
    text: decodedBody(rest.join('\n\n'), header('Content-Transfer-Encoding').trim().toLowerCase()),
  }
}

/** Source: RFC 2047. */
function decodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_whole, encoding: string, word: string) =>
      encoding.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : fromQuotedPrintable(word.replaceAll('_', ' ')),
    )
}

function decodedBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body
}

function fromQuotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
