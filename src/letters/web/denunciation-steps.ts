import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import { shortDate } from '../../language/format.ts'
import type { TaskList } from '../../web/components.ts'
import type { Content } from '../content.ts'
import type { Letter } from '../letter.ts'
import { classificationPath, letterTabPath } from './paths.ts'

type Task = TaskList['tasks'][number]

const acceptance = ['proposeAcceptance', 'proposeSettlement', 'takeOver', 'reopen']

/**
 * The steps that the law wants of a denunciation; links only for who may take them.
 * Source: LTC Đ.24, 28, 29; law/denunciations § 1.3.
 */
export function denunciationSteps(req: Request, letter: Letter, content: Content, { linked }: { linked: boolean }) {
  const tasks = stepsOf(req, letter, content)
  const acts = linked && may(req.context.actor, 'eligibility.decide')
  return { tasks: acts ? tasks : tasks.map((task) => ({ ...task, href: undefined })) } satisfies TaskList
}

function stepsOf(req: Request, letter: Letter, content: Content): Task[] {
  const { t } = req
  const done = (on: string) => ({ state: 'done' as const, stateText: t('letters.step.done', { date: shortDate(on) }) })
  const todo = { state: 'todo' as const, stateText: t('letters.step.todo') }
  const doing = { state: 'doing' as const, stateText: t('letters.step.doing') }
  const blocked = { state: 'blocked' as const, stateText: t('letters.step.blocked') }
  const accepts = !content.decision || acceptance.includes(content.decision.handling)
  const checked: Task = {
    text: t('letters.step.check'),
    href: content.decision ? undefined : classificationPath(letter._id, content.no),
    hint: undefined,
    ...(content.decision ? done(content.decision.on) : letter.assignee ? doing : todo),
  }
  const tasks: Task[] = [{ text: t('letters.step.register'), ...done(letter.receivedOn) }, checked]
  if (!accepts) return [...tasks, otherwise(req, letter, content, { done, doing })]
  const proposal = letter.papers.find((paper) => paper.contentNo === content.no && paper.status !== 'cancelled')
  const proposedOn = proposal?.on ?? null
  tasks.push({
    text: t('letters.step.propose'),
    href: content.decision && !proposedOn ? letterTabPath(letter._id, 'papers') : undefined,
    hint: content.decision ? undefined : t('letters.step.afterCheck'),
    ...(content.acceptance || proposedOn
      ? done(content.acceptance?.on ?? proposedOn ?? '')
      : content.decision
        ? doing
        : blocked),
  })
  tasks.push({
    text: t('letters.step.accept'),
    hint: content.acceptance || proposedOn ? undefined : t('letters.step.afterProposal'),
    ...(content.acceptance ? done(content.acceptance.on) : proposedOn ? doing : blocked),
  })
  const notice = content.clocks.find((clock) => clock.clock === 'denunciation.acceptance-notice')
  tasks.push({
    text: t('letters.step.notify'),
    ...(notice?.stopped ? done(notice.stopped.on) : content.acceptance ? doing : todo),
  })
  return tasks
}

/** A denunciation that is not accepted here: it is passed on, refused or filed. */
function otherwise(
  { t }: Request,
  letter: Letter,
  content: Content,
  states: { done: (on: string) => Pick<Task, 'state' | 'stateText'>; doing: Pick<Task, 'state' | 'stateText'> },
): Task {
  const ended = content.closed?.on ?? content.transfers.at(-1)?.on
  return {
    text: t('letters.step.otherwise'),
    href: ended ? undefined : letterTabPath(letter._id, 'papers'),
    ...(ended ? states.done(ended) : states.doing),
  }
}
