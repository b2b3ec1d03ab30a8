import type { Actor } from '../../src/access/actor.ts'
import { answerQuestion } from '../../src/eligibility/index.ts'
import type { Letter } from '../../src/letters/index.ts'
import { world } from '../world.ts'

/** Answers every question that is asked, by name; `law.questions` says which. */
export async function answerAll(
  by: Actor,
  letter: Letter,
  answers: Record<string, string>,
  contentNo = 1,
): Promise<Letter> {
  const context = (await world()).contextFor(by)
  let now = letter
  for (const [fact, value] of Object.entries(answers))
    now = await answerQuestion(context, { letterId: letter._id, contentNo, fact, value })
  return now
}

/** What an ordinary complaint against a commune answers. */
export const notOurs = {
  subject: 'administrative',
  'group:form': 'all',
  competence: 'subordinate',
  sentTo: 'onlyUs',
  duplicate: 'none',
  guidedBefore: 'false',
  originals: 'false',
  firstDecision: 'none',
}

/** What an ordinary complaint that is ours answers, as far as a withdrawal needs it. */
export const ours = {
  subject: 'administrative',
  'group:form': 'all',
  competence: 'own',
  sentTo: 'onlyUs',
  'group:history': 'all',
}

/** The same for whatever question is on the page. */
export function usualAnswer(fact: string): string {
  const answers: Record<string, string> = notOurs
  return answers[fact] ?? (fact.startsWith('group:') ? 'all' : 'false')
}
