import type { Request } from 'express'
import { letterScope } from '../../access/scope.ts'
import { sightOf } from '../../access/secrecy.ts'
import type { SummaryList } from '../../web/components.ts'
import type { Letter } from '../letter.ts'
import { LetterModel, numberOf } from '../letter.ts'
import { letterPath } from './paths.ts'

type Linked = Pick<
  Letter,
  '_id' | 'no' | 'year' | 'links' | 'secret' | 'secretTaker' | 'assignee' | 'agencies' | 'kinds'
>

const shown = { no: 1, year: 1, links: 1, secret: 1, secretTaker: 1, assignee: 1, agencies: 1, kinds: 1 } as const

/**
 * The letters that this one is linked with, from both sides. A denunciation that the reader may only know to exist does
 * not stand here: beside the letter of a named person it would tell who wrote it.
 */
export async function lettersLinkedWith(req: Request, letter: Letter): Promise<{ to: Linked[]; from: Linked[] }> {
  const scope = letterScope(req.context.actor)
  const ids = letter.links.map((link) => link.to)
  const [to, from] = await Promise.all([
    ids.length ? LetterModel.find({ ...scope, _id: { $in: ids } }, shown).lean<Linked[]>() : [],
    LetterModel.find({ ...scope, 'links.to': letter._id }, shown)
      .limit(50)
      .lean<Linked[]>(),
  ])
  const inSight = (one: Linked) => sightOf(req.context.actor, one) !== 'existence'
  return { to: to.filter(inSight), from: from.filter(inSight) }
}

/** The links as lines of the record: "trùng với 1121/2026". */
export async function linkedLetters(req: Request, letter: Letter): Promise<SummaryList['rows']> {
  const { t } = req
  const { to, from } = await lettersLinkedWith(req, letter)
  const outgoing = letter.links
    .filter((link) => !link.undone)
    .flatMap((link) => {
      const other = to.find((one) => one._id === link.to)
      return other
        ? [
            {
              label: t(`letters.link.kind.${link.kind}`),
              text: numberOf(other),
              href: letterPath(other._id),
              note: link.reason,
            },
          ]
        : []
    })
  const incoming = from.flatMap((other) =>
    other.links
      .filter((link) => link.to === letter._id && !link.undone)
      .map((link) => ({
        label: t(`letters.link.from.${link.kind}`),
        text: numberOf(other),
        href: letterPath(other._id),
        note: link.reason,
      })),
  )
  return [...outgoing, ...incoming]
}
