import type { Actor } from '../../access/actor.ts'
import { may } from '../../access/policies.ts'
import { sightOf } from '../../access/secrecy.ts'
import type { Language, TextKey, Translate } from '../../language/translate.ts'
import type { Calendar } from '../../law/index.ts'
import type { QueueRow as ShownRow } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { ContentKind } from '../content.ts'
import { numberOf } from '../letter.ts'
import type { NextAct } from '../next-act.ts'
import type { QueueRow } from '../queue.ts'
import { actHref, actPermission } from './next-act-href.ts'
import { letterPath } from './paths.ts'

export interface ShowingRows {
  actor: Actor
  today: string
  calendar: Calendar
  t: Translate
  language: Language
  selectable: boolean
}

/** A row as the actor may see it: who may only know that a denunciation exists sees number, secrecy, due date and state. */
export function shownRow(row: QueueRow, on: ShowingRows): ShownRow {
  const { t } = on
  const sight = sightOf(on.actor, row)
  const due = dueDate(row.row.clock && { ...row.row.clock, soonFrom: row.soonFrom, doneOn: row.row.doneOn }, on)
  const base = {
    id: row._id,
    number: numberOf(row),
    kindText: row.secret ? t('letters.kind.secret') : kindsText(row.kinds, t),
    secret: row.secret,
    due,
    state: t(`letters.state.${row.state}`),
    urged: row.urgedCount ? t('letters.urged', { count: row.urgedCount }) : undefined,
  }
  if (sight === 'existence')
    return { ...base, selectable: false, sender: t('letters.denouncer'), gist: t('letters.onlyExistence') }
  return {
    ...base,
    selectable: on.selectable,
    // A letter of an office below can be counted and seen in a list, and is opened only there.
    href: row.office === on.actor.office ? letterPath(row._id) : undefined,
    sender: row.secret ? t('letters.denouncer') : (row.row.sender ?? t('letters.anonymous')),
    senderNote: senderNote(row, t),
    gist: sight === 'outline' ? t('letters.gistNeedsPurpose') : gistFor(on.actor, row),
    nextAct: sight === 'full' ? nextAct(row, on) : undefined,
  }
}

/** An agency officer reads of the contents that were passed to the own body, whatever else the letter holds. */
function gistFor(actor: Actor, { row }: QueueRow): string {
  return actor.role === 'agencyOfficer' ? (row.gistFor?.[actor.agency ?? ''] ?? '') : row.gist
}

/** "Khiếu nại + kiến nghị". */
export function kindsText(kinds: ContentKind[], t: Translate): string {
  const names = kinds.map((kind) => t(`letters.kind.${kind}`))
  return names.map((name, index) => (index ? name.toLowerCase() : name)).join(' + ')
}

function senderNote(row: QueueRow, t: Translate): string | undefined {
  if (row.secret) return undefined
  if (row.row.senderNote) return t('letters.signatoriesNote', { count: Number(row.row.senderNote) })
  return (
    row.row.place
      ?.split(',')
      .map((part) => part.trim())
      .find((part) => /^(xã|phường|thị trấn|đặc khu)/i.test(part)) ??
    row.row.place ??
    undefined
  )
}

/** The act as the reader does it: who may sign is not asked to remind somebody of it. */
export function nextActText(code: NextAct, no: number, { actor, t }: Pick<ShowingRows, 'actor' | 't'>): string {
  if (code === 'awaitSignature' && may(actor, 'papers.sign')) return t('letters.nextAct.sign')
  return t(`letters.nextAct.${code}` as TextKey, { no })
}

/** Who only reads, or does another part of the work, is not led to a page that is closed to them. */
function mayDo(actor: Actor, code: NextAct): boolean {
  return may(actor, actPermission(code)) || (code === 'awaitSignature' && may(actor, 'papers.sign'))
}

function nextAct(row: QueueRow, on: ShowingRows): ShownRow['nextAct'] {
  const { nextAct: code, nextActContent } = row.row
  if (code === 'none') return undefined
  if (on.actor.role === 'agencyOfficer')
    return code === 'followUp' ? { text: on.t('routing.result.title'), href: letterPath(row._id) } : undefined
  if (!mayDo(on.actor, code as NextAct)) return undefined
  return {
    text: nextActText(code as NextAct, nextActContent, on),
    href: actHref(row._id, code as NextAct, nextActContent) ?? letterPath(row._id),
  }
}
