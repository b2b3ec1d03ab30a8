import type { Request } from 'express'
import { may } from '../../access/policies.ts'
import type { TextKey } from '../../language/translate.ts'
import type { Law } from '../../law/index.ts'
import type { Content, Letter, RunningClock } from '../../letters/index.ts'
import { factsOf } from '../../letters/index.ts'
import type { Button } from '../../web/components.ts'
import { mayComplete } from '../complete-clock.ts'
import { mayExtend } from '../extend-clock.ts'
import { qualificationsFor } from '../qualify-clock.ts'
import { openSuspension } from '../running-clock.ts'
import { maySuspend } from '../suspend-clock.ts'
import type { ClockAct } from './paths.ts'
import { newClockActPath, newQualificationPath } from './paths.ts'

/** What the law allows with each running clock now, and what can be determined about each open content. */
export function buttonsOf(req: Request, letter: Letter, law: Law): Button[] {
  return letter.contents.flatMap((content) => [
    ...content.clocks
      .filter((clock) => !clock.stopped)
      .flatMap((clock) => buttonsOfClock(req, letter, law, content, clock)),
    ...buttonsOfContent(req, letter, content),
  ])
}

function buttonsOfClock(
  { t, context }: Request,
  letter: Letter,
  law: Law,
  content: Content,
  clock: RunningClock,
): Button[] {
  const name = t(`law.clock.${clock.clock}` as TextKey)
  const button = (act: ClockAct, text: string): Button => ({
    text,
    href: newClockActPath(letter._id, content.no, clock.clock, act),
  })
  const buttons: Button[] = []
  if (may(context.actor, 'deadlines.resume') && openSuspension(clock))
    buttons.push(button('resumptions', t('deadlines.act.resume', { clock: name })))
  if (may(context.actor, 'deadlines.suspend') && maySuspend(clock, context.today, law))
    buttons.push(button('suspensions', t('deadlines.act.suspend', { clock: name })))
  if (
    may(context.actor, 'deadlines.extend') &&
    (mayExtend(clock, 'complex', law) || mayExtend(clock, 'especiallyComplex', law))
  )
    buttons.push(button('extensions', t('deadlines.act.extend', { clock: name })))
  if (may(context.actor, 'deadlines.complete') && mayComplete(clock))
    buttons.push(button('completions', t('deadlines.act.complete', { clock: name })))
  return buttons
}

/** A dismissal is asked only of a complaint about discipline. */
function buttonsOfContent({ t, context }: Request, letter: Letter, content: Content): Button[] {
  if (content.closed || !may(context.actor, 'deadlines.qualify')) return []
  const isDiscipline = factsOf(content).subject === 'discipline'
  return qualificationsFor(content.kind)
    .filter((kind) => kind !== 'dismissal' || isDiscipline)
    .map((kind) => ({
      text: t('deadlines.qualify.button', { what: t(`deadlines.qualify.${kind}`) }),
      href: newQualificationPath(letter._id, content.no, kind),
    }))
}
