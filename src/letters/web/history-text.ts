import type { Request } from 'express'
import { shortDate } from '../../language/format.ts'
import { hasText } from '../../language/translate.ts'
import type { HistoryEntry } from '../letter.ts'
import { codeText } from './code-text.ts'

/** What somebody did, in words, and the values that the entry keeps. */
export function historyText({ t }: Request, entry: HistoryEntry): { text: string; note: string } {
  const key = `history.${entry.action}`
  const act = hasText(key) ? t(key, entry.details) : entry.action
  const text = entry.contentNo === null ? act : t('history.ofContent', { no: entry.contentNo, act })
  return { text: capitalised(text), note: notesOf(t, entry).join('; ') }
}

/** The same in one line, for records that show no notes: "Tính lại hạn …: thời hạn …; hạn cũ …; hạn mới …". */
export function historyLine(req: Request, entry: HistoryEntry): string {
  const { text, note } = historyText(req, entry)
  return note ? `${text}: ${note}` : text
}

/** The entry without what somebody wrote in it: for who may know the acts, but not the matter. */
export function withoutWords(entry: HistoryEntry): HistoryEntry {
  const { reason: _reason, note: _note, ...details } = entry.details
  return { ...entry, details }
}

function notesOf(t: Request['t'], { details }: HistoryEntry): string[] {
  return Object.entries(details).flatMap(([name, value]) => {
    const key = `history.detail.${name}`
    return hasText(key) && value !== '' ? [t(key, { value: shown(t, name, value) })] : []
  })
}

/** A date as people write it, a code in words, anything else as it is. */
function shown(t: Request['t'], name: string, value: string | number): string | number {
  if (typeof value !== 'string') return value
  if (value.includes(' → '))
    return value
      .split(' → ')
      .map((part) => shown(t, name, part))
      .join(' → ')
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return shortDate(value)
  switch (name) {
    case 'facts':
      return value
        .split(' ')
        .map((fact) => codeText(t, 'law.ground', fact))
        .join(', ')
    case 'handling':
      return codeText(t, 'law.handling', value)
    case 'outcome':
      return codeText(t, 'law.outcome', value)
    case 'paper':
    case 'code':
      return codeText(t, 'law.paper', value)
    case 'clock':
      return codeText(t, 'law.clock', value)
    case 'why':
      return codeText(t, 'letters.closed', value)
    case 'contact':
      return codeText(t, 'letters.contact.channel', value)
    case 'channel':
      return codeText(t, 'law.answer.channel', value)
    case 'kind':
      return codeText(t, 'letters.link.kind', value)
    case 'way':
      return codeText(t, 'returns.way', value)
    case 'checked':
      return codeText(t, 'returns.shown', value)
    case 'extent':
      return codeText(t, 'letters.withdraw.extent', value)
    case 'shown':
      return codeText(t, 'receipts.reissue.shown', value)
    case 'qualification':
    case 'noQualification':
      return codeText(t, 'deadlines.qualify', value)
    case 'suspensionGround':
      return codeText(t, 'deadlines.ground', value)
    default:
      return value
  }
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
