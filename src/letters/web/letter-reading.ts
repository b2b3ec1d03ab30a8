import type { Request } from 'express'
import { matchAgency } from '../../agencies/index.ts'
import { shortDate } from '../../language/format.ts'
import type { Place, Proposal } from '../../reading/index.ts'
import { readLetter } from '../../reading/index.ts'
import type { Button } from '../../web/components/acts.ts'
import { valueAt } from '../../web/form.ts'
import { lettersPath } from './paths.ts'

/** Beside the fields of a content: what its text suggests. */
export interface LetterReading {
  id: string
  title: string
  /** Said instead of proposals when the text suggests nothing, or is empty. */
  nothing: string | undefined
  note: string
  rows: { label: string; value: string; why: string; words: string[]; use: Button | undefined }[]
}

/** The names of the buttons: read the text of content 1 (`0`), take proposal 2 of its text (`0.1`). */
export const readingButtons = ['read', 'takeReading'] as const

interface Suggestion {
  label: string
  value: string
  proposal: { why: string; because: Place[] }
  /** The fields of the content that it would fill; none for what only the classification asks. */
  fills: Record<string, string>
}

/** Where a button of a content sends the form, so that the page opens at what was read. */
export function comingBackTo(index: number): string {
  return `${lettersPath}#${placeOf(index)}`
}

function placeOf(index: number): string {
  return `reading-${index}`
}

/** The values of the form after somebody took a proposal: only then is anything filled. */
export async function withTaken(
  req: Request,
  values: Record<string, unknown>,
  taken: string | undefined,
): Promise<Record<string, unknown>> {
  const [content, number] = placesIn(taken)
  if (content === undefined || number === undefined) return values
  const suggestion = (await suggestionsFor(req, textOf(values, content)))[number]
  if (!suggestion) return values
  const rows = { ...(values.contents as object) } as Record<string, object>
  return { ...values, contents: { ...rows, [content]: { ...rows[content], ...suggestion.fills } } }
}

/** The panel of a content, when its text was to be read. Nothing of it is kept or logged. */
export async function letterReading(
  req: Request,
  values: Record<string, unknown>,
  index: number,
  add: Record<string, string | undefined>,
): Promise<LetterReading | undefined> {
  if (placesIn(add.read ?? add.takeReading)[0] !== index) return undefined
  const { t } = req
  const text = textOf(values, index)
  const suggestions = await suggestionsFor(req, text)
  const rows = suggestions.map(({ label, value, proposal, fills }, number) => ({
    label,
    value,
    why: proposal.why,
    words: proposal.because.map((place) => place.words.replace(/\s+/g, ' ')),
    use: Object.keys(fills).length
      ? {
          text: t('reading.use'),
          small: true,
          name: 'takeReading',
          value: `${index}.${number}`,
          action: comingBackTo(index),
        }
      : undefined,
  }))
  const nothing = text.trim() ? t('reading.nothing') : t('reading.empty')
  const kinds = suggestions.filter((suggestion) => 'kind' in suggestion.fills).length
  return {
    id: placeOf(index),
    title: t('reading.title'),
    nothing: rows.length ? undefined : nothing,
    note: kinds > 1 ? t('reading.severalKinds') : t('reading.note'),
    rows,
  }
}

async function suggestionsFor({ t, context }: Request, text: string): Promise<Suggestion[]> {
  const { kinds, field, body, decision, subject, level } = readLetter(text)
  const found: Suggestion[] = kinds.map((proposal) => ({
    label: t('letters.new.kind'),
    value: t(`letters.kind.${proposal.value}`),
    proposal,
    fills: { kind: proposal.value },
  }))
  if (field) found.push(fieldOf(field, t(`law.subject.${field.value}` as 'law.subject.water'), t('letters.new.field')))
  if (body) found.push(await bodyOf(body, t('reading.body'), context.today))
  if (decision) {
    const { no, on, issuer } = decision.value
    const fills = { decisionNo: no, decisionOn: on ? shortDate(on) : '', decisionIssuer: issuer ?? '' }
    const value = Object.values(fills).filter(Boolean).join(', ')
    found.push({ label: t('reading.decision'), value, proposal: decision, fills })
  }
  const forLater = { fills: {} }
  if (subject) {
    const value = t(`law.answer.subject.${subject.value}` as 'law.answer.subject.landDispute')
    found.push({ label: t('reading.subject'), value, proposal: subject, ...forLater })
  }
  if (level)
    found.push({ label: t('reading.level'), value: t(`reading.level.${level.value}`), proposal: level, ...forLater })
  return found
}

function fieldOf(proposal: Proposal<string>, value: string, label: string): Suggestion {
  return { label, value, proposal, fills: { field: proposal.value } }
}

/** A body of the catalogue when the name means one; else the name as the letter has it. */
async function bodyOf(proposal: Proposal<string>, label: string, today: string): Promise<Suggestion> {
  const match = await matchAgency(proposal.value, today)
  if (match && 'agency' in match)
    return { label, value: match.agency.name, proposal, fills: { agency: match.agency._id, agencyName: '' } }
  return { label, value: proposal.value, proposal, fills: { agency: '', agencyName: proposal.value } }
}

function textOf(values: Record<string, unknown>, content: number): string {
  return String(valueAt(values, `contents.${content}.summary`) ?? '')
}

/** "0.1" → 0 and 1. */
function placesIn(text: string | undefined): (number | undefined)[] {
  return text && /^\d{1,2}(\.\d{1,2})?$/.test(text) ? text.split('.').map(Number) : []
}
