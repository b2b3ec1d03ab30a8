import type { Actor } from '../access/actor.ts'
import type { Context, Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { completeClock, extendClock, isKeepingTime, mayComplete, suspendClock } from '../deadlines/index.ts'
import { answerQuestion, classificationOf, decideContent } from '../eligibility/index.ts'
import { shortDate } from '../language/format.ts'
import type { FactName, Facts } from '../law/index.ts'
import { caseDefaults } from '../law/index.ts'
import type { Content, Letter, RunningClock } from '../letters/index.ts'
import { assignLetter, currentTransfer, LetterModel, letterInSight } from '../letters/index.ts'
import { mainPaperOf, signPaper, submitPaper } from '../papers/index.ts'
import {
  acknowledgeTransfer,
  isForTransfer,
  recordResult,
  reportProgress,
  returnTransfer,
  settleContent,
  transferContent,
  urgeLetter,
} from '../routing/index.ts'
import { openIdentities } from '../vault/index.ts'
import phrases from './data/phrases.json' with { type: 'json' }
import type { Staff } from './staff.ts'
import type { Act, Standing, Story } from './stories.ts'

/** One letter of the demo while its story is told. */
export interface Telling {
  letterId: string
  story: Story
  handler: Actor
  turn: number
}

/** Bodies to which the demo transfers, the one with an account most often. */
const bodies = [
  'so-nnmt',
  'ubnd-phuong-duc-pho-21439',
  'so-nnmt',
  'so-xd',
  'ubnd-xa-son-tinh-21220',
  'so-ct',
  'so-nnmt',
  'cong-an-tinh',
  'so-gddt',
]

/** Does one act of a story through the operation that a person would use, on the day on which the parts' clock stands. */
export async function perform(act: Act, telling: Telling, parts: Parts, staff: Staff): Promise<void> {
  const context = (actor: Actor) => contextOf(parts, actor, 'demo')
  const letter = await LetterModel.findById(telling.letterId).lean<Letter>()
  if (!letter) return
  await acts[act]({ ...telling, letter, content: openContent(letter), staff, by: context(telling.handler), context })
}

interface Acting extends Telling {
  letter: Letter
  content: Content
  staff: Staff
  /** The handler's context. */
  by: Context
  context: (actor: Actor) => Context
}

const acts: Record<Act, (on: Acting) => Promise<unknown>> = {
  assign: ({ letter, handler, staff, context }) =>
    assignLetter(context(staff.manager), { letterId: letter._id, assignee: handler.id }),
  answerSome: (on) => answers(on, 3),
  decide: async (on) => {
    const { _id, version } = await answers(on, 60)
    return decideContent(on.by, { letterId: _id, contentNo: on.content.no, version })
  },
  submit: ({ letter, content, by, turn }) => {
    const target = { letterId: letter._id, contentNo: content.no, version: letter.version, note: phrases.note }
    if (isForTransfer(content)) return transferContent(by, { ...target, agency: bodies[turn % bodies.length] })
    const code = content.decision && mainPaperOf(content.decision)
    return submitPaper(by, { ...target, code, what: phrases.supplement })
  },
  sign: async (on) => {
    const { letter, staff, context } = on
    const paper = letter.papers.find((one) => one.status === 'awaitingSignature')
    await signPaper(context(staff.manager), { kind: 'letter', id: letter._id, paperId: paper?.id })
    return noticesSent(on, await letterInSight(on.by, letter._id))
  },
  acknowledge: (on) => acknowledgeTransfer(bodyContext(on), leg(on)),
  progress: (on) => reportProgress(bodyContext(on), { ...leg(on), text: one(phrases.progress, on.turn) }),
  result: (on) =>
    recordResult(bodyContext(on), {
      ...leg(on),
      text: one(phrases.result, on.turn),
      documentNo: `${300 + on.turn}/BC`,
    }),
  return: (on) => returnTransfer(bodyContext(on), { ...leg(on), reason: phrases.returned }),
  urge: ({ letter, staff, context }) =>
    urgeLetter(context(staff.manager), { letterId: letter._id, note: phrases.urging }),
  extend: (on) =>
    extendClock(on.by, {
      ...clockTarget(on),
      kind: 'complex',
      ground: phrases.extensionGround,
      documentNo: `${40 + on.turn}/QĐ-GH`,
    }),
  suspend: async (on) => {
    const letter = await suspendClock(on.by, {
      ...clockTarget(on),
      ground: 'awaitsOther',
      note: phrases.suspensionNote,
      documentNo: `${60 + on.turn}/QĐ-TĐC`,
    })
    return noticesSent(on, letter)
  },
  settle: ({ letter, content, by, turn }) =>
    settleContent(by, {
      letterId: letter._id,
      contentNo: content.no,
      version: letter.version,
      documentNo: `${2000 + turn}/QĐ-UBND`,
      on: shortDate(by.today),
      result: phrases.settled,
    }),
  openIdentity: ({ letter, by }) => openIdentities(letter)(by, { purpose: 'checkConditions' }),
}

/** What a decision asks to be sent is sent on the same day. */
async function noticesSent({ by, content, turn }: Acting, letter: Letter): Promise<Letter> {
  let now = letter
  const clocks = now.contents.find((one) => one.no === content.no)?.clocks ?? []
  for (const { clock } of clocks.filter((one) => mayComplete(one) && !isKeepingTime(one)))
    now = await completeClock(by, {
      letterId: now._id,
      version: now.version,
      contentNo: content.no,
      clock,
      on: shortDate(by.today),
      documentNo: `${90 + turn}/TB`,
    })
  return now
}

/** Answers as many open questions as asked for, in the order of the circular. */
async function answers({ letter, content, by, story }: Acting, most: number): Promise<Letter> {
  const law = await by.lawOf(letter.office)
  let now = letter
  for (let answered = 0; answered < most; answered += 1) {
    const current = now.contents.find((one) => one.no === content.no) ?? content
    const [fact] = classificationOf(now, current, law).open
    if (!fact) break
    now = await answerQuestion(by, {
      letterId: now._id,
      contentNo: content.no,
      fact,
      value: answerTo(fact, story.standing),
    })
  }
  return now
}

/** What makes a letter stand as its story says; all else is answered as of an ordinary letter. */
const standings: Record<Standing, Facts> = {
  ours: { competence: 'own' },
  others: { competence: 'subordinate' },
  incomplete: { competence: 'own' },
  saidBefore: { competence: 'own', guidedBefore: true, newFacts: false },
}

function answerTo(fact: FactName, standing: Standing): string {
  return String(standings[standing][fact] ?? caseDefaults[fact] ?? false)
}

function openContent(letter: Letter): Content {
  const content = letter.contents.find((candidate) => !candidate.closed) ?? letter.contents[0]
  if (!content) throw new Error(`letter ${letter.no} has no content`)
  return content
}

/** The body's own officer acts where it has one, else the office's handler enters what the body wrote. */
function bodyContext({ content, staff, by, context }: Acting): Context {
  return currentTransfer(content)?.agency === staff.agency.agency ? context(staff.agency) : by
}

function leg({ letter, content }: Acting) {
  return { letterId: letter._id, contentNo: content.no, transferNo: currentTransfer(content)?.no }
}

function clockTarget({ letter, content, by }: Acting) {
  const clock: RunningClock | undefined = content.clocks.findLast(
    (candidate) => !candidate.stopped && candidate.clock.includes('settlement'),
  )
  return {
    letterId: letter._id,
    version: String(letter.version),
    contentNo: String(content.no),
    clock: clock?.clock,
    on: shortDate(by.today),
  }
}

function one(list: readonly string[], turn: number): string {
  return list[turn % list.length] ?? ''
}
