import type { Request, Response } from 'express'
import { NotFound, Stale } from '../../errors.ts'
import { instant } from '../../language/format.ts'
import { identitiesInSight } from '../../vault/index.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { correctLetter } from '../correct-letter.ts'
import { numberOf } from '../letter.ts'
import { correctionFields, currentValues, labelOf, shownValue, typedAt } from './correction-form.ts'
import { openRecord } from './open-record.ts'
import { correctionPath, letterPath } from './paths.ts'

export const correctionPage: FormPage = async (req, res, typed) => {
  const { t } = req
  const { letter, sight } = await openRecord(req, res)
  if (sight !== 'full') throw new NotFound('letter')
  const identities = letter.secret ? await identitiesInSight(req.context, letter) : null
  const { summary } = fieldsOf(typed, t)
  res.page('letters/correction', {
    title: t('letters.correct.title', { number: numberOf(letter) }),
    section: 'letters',
    errorSummary: { errors: summary() },
    note: t(letter.secret ? 'letters.correct.noteSecret' : 'letters.correct.note'),
    locked: letter.secret && letter.vaultId && !identities ? t('letters.correct.lockedSender') : undefined,
    action: correctionPath(letter._id),
    version: String(typed.values.version ?? letter.version),
    numbers: letter.contents.map((content, index) => ({ name: `contents[${index}][no]`, value: String(content.no) })),
    fields: correctionFields(req, letter, currentValues(letter, identities), typed),
    back: letterPath(letter._id),
  })
}

/** Saves the correction; a letter that changed meanwhile is answered 409 with the differences, field by field. */
export const correct = form(
  async (req: Request, res: Response) => {
    const { letter } = await openRecord(req, res)
    const typed = await mergedWithStored(req, res)
    try {
      await correctLetter(req.context, { ...typed, letterId: letter._id })
      redirectWithNotice(res, letterPath(letter._id), { kind: 'done', text: req.t('letters.correct.done') })
    } catch (error) {
      if (!(error instanceof Stale)) throw error
      await stalePage(req, res, typed)
    }
  },
  { again: correctionPage },
)

/** For each field where "keep what is stored" was chosen on the page of differences, the stored value. */
async function mergedWithStored(req: Request, res: Response): Promise<Record<string, unknown>> {
  const { take, ...typed } = bodyOf(req) as { take?: Record<string, string>; contents?: unknown }
  if (!take) return typed
  const { letter } = await openRecord(req, res)
  const identities = letter.secret ? await identitiesInSight(req.context, letter) : null
  const merged = structuredClone(typed) as Record<string, unknown>
  for (const [path, value] of currentValues(letter, identities)) if (take[path] === 'theirs') put(merged, path, value)
  return merged
}

function put(values: Record<string, unknown>, path: string, value: string): void {
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const at = keys.reduce<Record<string, unknown>>(
    (inside, key) => (inside[key] ?? {}) as Record<string, unknown>,
    values,
  )
  at[last] = value
}

async function stalePage(req: Request, res: Response, typed: Record<string, unknown>): Promise<void> {
  const { t, language } = req
  const { letter } = await openRecord(req, res)
  const identities = letter.secret ? await identitiesInSight(req.context, letter) : null
  const last = letter.history.at(-1)
  const differing = [...currentValues(letter, identities)].filter(
    ([path, value]) => (typedAt(typed, path) ?? value) !== value,
  )
  const hidden = [...currentValues(letter, identities).keys()].flatMap((path) => {
    const value = typedAt(typed, path)
    return value === undefined ? [] : [{ name: nameOf(path), value }]
  })
  res.status(409)
  res.page('letters/stale', {
    title: t('letters.stale.title', { number: numberOf(letter) }),
    section: 'letters',
    line: t('letters.stale.line', { name: last?.byName ?? '', at: last ? instant(last.at, language) : '' }),
    same: differing.length ? undefined : t('letters.stale.same'),
    action: correctionPath(letter._id),
    hidden: [
      ...hidden,
      ...letter.contents.map((content, index) => ({ name: `contents[${index}][no]`, value: String(content.no) })),
      { name: 'version', value: String(letter.version) },
    ],
    choices: differing.map(([path, stored]) => ({
      id: `take-${path.replaceAll('.', '-')}`,
      name: `take[${path}]`,
      label: labelOf(req, letter, path),
      value: 'theirs',
      options: [
        { value: 'theirs', label: t('letters.stale.keepTheirs', { value: shownValue(req, path, stored) }) },
        {
          value: 'yours',
          label: t('letters.stale.keepYours', { value: shownValue(req, path, typedAt(typed, path) ?? '') }),
        },
      ],
    })),
    back: letterPath(letter._id),
  })
}

function nameOf(path: string): string {
  const [head, ...rest] = path.split('.')
  return head + rest.map((part) => `[${part}]`).join('')
}
