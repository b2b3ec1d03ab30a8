import { shortDate } from '../../language/format.ts'
import { hasText } from '../../language/translate.ts'
import { createLaw, type Decision, type FactName, type Law, ruleKey, type TransitionAnswer } from '../../law/index.ts'
import type { Answer, Given, Subcommand, Words } from './answer.ts'
import { factsFrom } from './given-facts.ts'
import { optionalDay, requiredDay } from './read-options.ts'
import { ruleLine } from './rule-words.ts'

/** What is done with one content of a letter: by the rows of the day of receipt, or of a later act. */
export const decide: Subcommand = {
  options: {
    on: { type: 'string' },
    received: { type: 'string' },
    fact: { type: 'string', multiple: true },
    facts: { type: 'string' },
    defaults: { type: 'boolean' },
  },
  run(given, words) {
    const law = createLaw()
    const version = versionFrom(law, given, words)
    const decision = law.decide(factsFrom(given, words), version.on)
    return answer(decision, version, words)
  },
}

/** `--on` is the day of receipt; with `--received` it is the day of a later act in the matter. */
function versionFrom(law: Law, given: Given, words: Words): TransitionAnswer {
  const on = requiredDay(given, 'on', words)
  const received = optionalDay(given, 'received', words)
  if (received === undefined) return law.versionFor('eligibility', { receivedOn: on })
  return law.versionFor('act', { receivedOn: received, actOn: on })
}

function answer(decision: Decision, version: TransitionAnswer, words: Words): Answer {
  const { t } = words
  const { on, because, transition } = version
  const { complete, outcome, handling, papers, clocks, duties, missing, missingForDuties, rule } = decision
  const key = rule && decision.version ? ruleKey({ id: rule.id, version: decision.version }) : null
  const why = t(`lawCommand.decide.because.${because}`)
  return {
    lines: [
      t('lawCommand.decide.version', { date: shortDate(on), why, transition: transition.id }),
      resultLine(decision, words),
      ...(rule ? [t('lawCommand.decide.rule', { rule: key ?? rule.id }), ruleLine(rule, words)] : []),
      ...papers.map((paper) => t('lawCommand.decide.paper', { id: paper, name: nameOf(`law.paper.${paper}`, words) })),
      ...clocks.map((clock) => t('lawCommand.decide.clock', { id: clock, name: t(`law.clock.${clock}`) })),
      ...duties.map((duty) =>
        t('lawCommand.decide.duty', {
          rule: duty.id,
          handling: t(`law.handling.${duty.handling}`),
          citation: duty.citation,
        }),
      ),
      ...(missing.length === 0 ? [] : [t('lawCommand.decide.missing', { facts: factNames(missing, words) })]),
      ...(missingForDuties.length > 0
        ? [t('lawCommand.decide.missingForDuties', { facts: factNames(missingForDuties, words) })]
        : []),
    ],
    json: {
      on,
      transition: transition.id,
      because,
      complete,
      outcome,
      handling,
      row: rule?.id ?? null,
      rule: key,
      papers,
      clocks,
      plus: duties.map(({ id }) => id),
      missing,
      missingForDuties,
      citation: rule?.citation ?? null,
      confidence: rule?.confidence ?? null,
    },
  }
}

/** What was decided; while questions are open, only what would follow if none of them changed it. */
function resultLine({ complete, outcome, handling, missing }: Decision, { t }: Words): string {
  if (!outcome || !handling) return t(missing.length > 0 ? 'lawCommand.decide.notYet' : 'lawCommand.decide.noRow')
  const result = { outcome: t(`law.outcome.${outcome}`), handling: t(`law.handling.${handling}`) }
  return t(complete ? 'eligibility.card.outcome' : 'lawCommand.decide.provisional', result)
}

function nameOf(key: string, { t }: Words): string {
  return hasText(key) ? t(key) : ''
}

function factNames(facts: FactName[], { t }: Words): string {
  return facts.map((fact) => `${t(`law.ground.${fact}`)} (${fact})`).join(', ')
}
