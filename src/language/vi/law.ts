import { lawAnswers } from './law-answers.ts'
import { lawClocks } from './law-clocks.ts'
import { lawFacts } from './law-facts.ts'
import { lawOutcomes } from './law-outcomes.ts'
import { lawPapers } from './law-papers.ts'
import { lawSteps } from './law-steps.ts'
import { lawSubjects } from './law-subjects.ts'

/** The law's codes in words: questions, answers, outcomes, handlings, papers, clocks, fields. */
export const law = {
  ...lawFacts,
  ...lawAnswers,
  ...lawOutcomes,
  ...lawPapers,
  ...lawClocks,
  ...lawSteps,
  ...lawSubjects,
} as const
