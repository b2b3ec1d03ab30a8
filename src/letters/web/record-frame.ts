import type { Request } from 'express'
import type { Action } from '../../access/policies.ts'
import { may } from '../../access/policies.ts'
import type { TextKey, Translate } from '../../language/translate.ts'
import { receiptReissuePath } from '../../lookup/web/paths.ts'
import { ratingPath } from '../../satisfaction/web/paths.ts'
import type { IdentityBar, Link, Tabs } from '../../web/components.ts'
import { dueDate } from '../../web/due-date.ts'
import type { Letter } from '../letter.ts'
import { numberOf } from '../letter.ts'
import type { OpenRecord } from './open-record.ts'
import {
  correctionPath,
  letterPath,
  letterTabPath,
  linksPath,
  newAssignmentPath,
  receiptPath,
  withdrawalPath,
} from './paths.ts'
import { kindsText } from './queue-row.ts'
import { placeInList, wayOf } from './way.ts'

export type RecordTab = 'overview' | 'contents' | 'files' | 'papers' | 'returns' | 'messages' | 'deadlines' | 'history'

/** What every page of a record begins with: title, identity bar, tabs. */
export async function recordFrame(
  req: Request,
  record: OpenRecord,
  current: RecordTab,
  change: Partial<Pick<IdentityBar, 'actions' | 'menu'>> = {},
): Promise<{ title: string; section: string; bar: IdentityBar; tabs: Tabs }> {
  const { t } = req
  const { letter } = record
  const way = wayOf(req, letter)
  const number = numberOf(letter)
  return {
    title: t('letters.record.title', { number, tab: t(tabKeys[current]) }),
    section: way.list,
    bar: {
      ...barOf(req, record),
      ...(await placeInList(req, letter, way)),
      actions: change.actions,
      menu: change.menu ?? menuOf(req, record),
    },
    tabs: tabsOf(req, record, current, way.suffix),
  }
}

const tabKeys = {
  overview: 'letters.record.tab.overview',
  contents: 'letters.record.tab.contents',
  files: 'letters.record.tab.files',
  papers: 'letters.record.tab.papers',
  returns: 'letters.record.tab.returns',
  messages: 'messages.tab',
  deadlines: 'letters.record.tab.deadlines',
  history: 'letters.record.tab.history',
} as const satisfies Record<RecordTab, TextKey>

function barOf({ t, language, context }: Request, { letter, law }: OpenRecord) {
  const { clock, doneOn } = letter.row
  const due = dueDate(clock && { ...clock, soonFrom: letter.soonFrom, doneOn }, {
    today: context.today,
    calendar: law.calendar,
    t,
    language,
  })
  return {
    secret: letter.secret,
    numberLabel: t('letters.record.number'),
    number: numberOf(letter),
    facts: [
      { label: t('letters.record.kind'), text: kindsText(letter.kinds, t) },
      letter.secret
        ? {
            label: t('letters.record.secrecy'),
            tag: { tone: 'secret' as const, icon: 'lock' as const, text: t('letters.record.secret') },
          }
        : { label: t('letters.record.secrecy'), text: t('letters.record.ordinary') },
      { label: t('letters.record.state'), text: t(`letters.state.${letter.state}`) },
      { label: t('letters.record.handler'), text: letter.assigneeName ?? t('letters.filter.nobody') },
    ],
    due: { ...due, label: clock ? dueLabel(t(`law.clock.${clock.id}` as TextKey), t) : t('letters.record.due') },
    whyHref: clock && context.actor.role !== 'agencyOfficer' ? letterTabPath(letter._id, 'deadlines') : undefined,
  }
}

/** "Hạn xử lý đơn". */
function dueLabel(clock: string, t: Translate): string {
  return t('letters.record.dueLabel', { clock: clock.slice(0, 1).toLowerCase() + clock.slice(1) })
}

function tabsOf({ t }: Request, { letter, sight }: OpenRecord, current: RecordTab, suffix: string): Tabs {
  const counts: Record<RecordTab, number | null> = {
    overview: null,
    contents: letter.contents.length,
    files: letter.files.length,
    papers: letter.papers.length,
    returns: null,
    messages: null,
    deadlines: null,
    history: null,
  }
  const shown: RecordTab[] =
    sight === 'full'
      ? [
          'overview',
          'contents',
          'files',
          'papers',
          ...(hasResult(letter) ? ['returns' as const] : []),
          'messages',
          'deadlines',
          'history',
        ]
      : ['overview', 'deadlines', 'history']
  return {
    label: t('letters.record.tabs'),
    items: shown.map((tab) => ({
      text: counts[tab] === null ? t(tabKeys[tab]) : `${t(tabKeys[tab])} (${counts[tab]})`,
      href: (tab === 'overview' ? letterPath(letter._id) : letterTabPath(letter._id, tab)) + suffix,
      current: tab === current,
    })),
  }
}

/** Whether there may be something to return to the writer by now. */
function hasResult({ papers, contents, returns }: Letter): boolean {
  return Boolean(returns?.length) || papers.some((one) => one.status === 'signed') || contents.some((one) => one.closed)
}

/** Acts that are pages of their own; each only for who may do it, and only while there is something to do. */
function menuOf({ t, context }: Request, { letter, sight }: OpenRecord): Link[] {
  if (sight !== 'full') return []
  const items: (Link & { action: Action; when: boolean })[] = [
    {
      action: 'letters.assign',
      when: letter.open,
      href: `${newAssignmentPath}?selected=${letter._id}`,
      text: t('letters.record.menu.assign'),
    },
    {
      action: 'letters.attach',
      when: true,
      href: `${letterTabPath(letter._id, 'files')}#add`,
      text: t('letters.record.menu.attach'),
    },
    { action: 'letters.link', when: true, href: linksPath(letter._id), text: t('letters.record.menu.link') },
    { action: 'letters.correct', when: true, href: correctionPath(letter._id), text: t('letters.record.menu.correct') },
    {
      action: 'deadlines.extend',
      when: letter.open,
      href: `${letterTabPath(letter._id, 'deadlines')}#acts`,
      text: t('letters.record.menu.deadlines'),
    },
    ...openContents(letter).map((content) => ({
      action: 'letters.withdraw' as const,
      when: true,
      href: withdrawalPath(letter._id, content.no),
      text: t('letters.record.menu.withdraw', { no: content.no }),
    })),
    { action: 'letters.receipt', when: true, href: receiptPath(letter._id), text: t('letters.record.menu.receipt') },
    {
      action: 'letters.reissueReceipt',
      when: true,
      href: receiptReissuePath('letters', letter._id),
      text: t('receipts.reissue.menu'),
    },
    {
      action: 'satisfaction.tablet',
      when: !letter.open && !letter.secret && !letter.imported,
      href: ratingPath('letters', letter._id),
      text: t('satisfaction.menu'),
    },
  ]
  return items
    .filter(({ action, when }) => when && may(context.actor, action))
    .map(({ href, text }) => ({ href, text }))
}

function openContents(letter: Letter) {
  return letter.contents.filter((content) => !content.closed)
}
