import type { Request, Response } from 'express'
import { NotFound } from '../../errors.ts'
import { instant } from '../../language/format.ts'
import type { FormPage } from '../../web/form.ts'
import { bodyOf, fieldsOf, form } from '../../web/form.ts'
import { redirectWithNotice } from '../../web/page.ts'
import { linkKinds, numberOf } from '../letter.ts'
import { linkLetters, unlinkLetters } from '../link-letters.ts'
import { lettersLinkedWith } from './linked-letters.ts'
import { openRecord } from './open-record.ts'
import { letterPath, linkRemovalPath, linksPath } from './paths.ts'

/** The letters that this one is linked with, who linked them and when; each link can be undone. */
export const linksPage: FormPage = async (req, res, typed) => {
  const { t, language } = req
  const { letter, sight } = await openRecord(req, res)
  if (sight !== 'full') throw new NotFound('letter')
  const { field, summary } = fieldsOf(typed, t)
  const { to, from } = await lettersLinkedWith(req, letter)
  const numbers = new Map(to.map((one) => [one._id, numberOf(one)]))
  const links = letter.links.flatMap((link) => {
    const number = numbers.get(link.to)
    if (!number) return []
    return [
      {
        text: `${t(`letters.link.kind.${link.kind}`)} ${number}`,
        href: letterPath(link.to),
        note: [link.reason, t('letters.link.madeBy', { name: link.byName, at: instant(link.at, language) })]
          .filter(Boolean)
          .join(' · '),
        undone: link.undone
          ? t('letters.link.undoneBy', { name: link.undone.byName, at: instant(link.undone.at, language) })
          : undefined,
        removal: link.undone ? undefined : linkRemovalPath(letter._id, link.id),
      },
    ]
  })
  const incoming = from.flatMap((other) =>
    other.links
      .filter((link) => link.to === letter._id && !link.undone)
      .map((link) => ({
        text: `${t(`letters.link.from.${link.kind}`)} ${numberOf(other)}`,
        href: letterPath(other._id),
        note: [link.reason, t('letters.link.madeBy', { name: link.byName, at: instant(link.at, language) })]
          .filter(Boolean)
          .join(' · '),
        undone: undefined,
        removal: undefined,
      })),
  )
  res.page('letters/links', {
    title: t('letters.link.title', { number: numberOf(letter) }),
    section: 'letters',
    errorSummary: { errors: summary() },
    links: [...links, ...incoming],
    action: linksPath(letter._id),
    fields: [
      {
        ...field('kind'),
        kind: 'choice',
        label: t('letters.link.field.kind'),
        options: linkKinds.map((kind) => ({ value: kind, label: t(`letters.link.kind.${kind}`) })),
      },
      {
        ...field('number'),
        label: t('letters.link.field.number'),
        hint: t('letters.link.field.numberHint'),
        width: 'short',
      },
      { ...field('reason'), label: t('letters.link.field.reason'), rows: 2 },
    ],
    back: letterPath(letter._id),
  })
}

export const link = form(
  async (req: Request, res: Response) => {
    const letterId = String(req.params.letterId)
    const other = await linkLetters(req.context, { ...bodyOf(req), letterId })
    redirectWithNotice(res, linksPath(letterId), {
      kind: 'done',
      text: req.t('letters.link.done', { number: numberOf(other) }),
    })
  },
  { again: linksPage },
)

export async function unlink(req: Request, res: Response): Promise<void> {
  const { letterId, linkId } = req.params
  await unlinkLetters(req.context, { letterId, linkId })
  redirectWithNotice(res, linksPath(String(letterId)), { kind: 'done', text: req.t('letters.link.undoneNotice') })
}
