import type { PlainDate } from '../plain-date.ts'
import { agenciesOf, answered, unanswered } from './answer.ts'
import type { BodyLevel, CompetenceAnswer, CompetenceQuestion, CompetenceReason, Settler } from './competence.ts'
import { isOfDistrict, successorCompetence } from './district-successor.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { chainRuleId, linkOn, type SettlingStep } from './settling-chain.ts'

/**
 * Who settles a complaint: by the level of the body complained of and by whether it is the first or the second
 * complaint (LK Đ.7, 17-23), under Chapter IV for a disciplinary decision (LK Đ.51).
 */
export function complaintCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const { against, settlementLevel, discipline } = question
  if (!against) return settlementLevel ? unanswered('against.level') : unanswered('against.level', 'settlementLevel')
  const other = otherBodyCompetence(question, on)
  if (other) return other
  if (settlementLevel === 'review') return review(against.level, on)
  const link = linkOn(against.level, on)
  if (!link) return unanswered('law')
  if (!settlementLevel) return unanswered('settlementLevel')
  if (discipline) return disciplinary(link[settlementLevel], question, on)
  if (settlementLevel === 'first' && isOfDistrict(against.level) && link.first.settler === 'successorOfDistrict')
    return successorCompetence(question, chainRuleId(against.level, 'first'), on)

  const { settler, competence } = link[settlementLevel]
  return answered(
    {
      rule: chainRuleId(against.level, settlementLevel),
      settler,
      agencyIds: agenciesOf(settler, question, settlementLevel === 'first'),
      competence,
      why: reasonOf(settler, settlementLevel),
    },
    on,
  )
}

function reasonOf(settler: Settler, settlementLevel: 'first' | 'second'): CompetenceReason {
  if (settler === 'courtOnly') return 'onlyCourtLeft'
  return settlementLevel === 'first' ? 'whoDecided' : 'superiorOfWhoDecided'
}

/** LK Đ.51: the head who manages, then his superior; over a province chair or minister the Minister of Home Affairs. */
function disciplinary(step: SettlingStep, question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const { against, settlementLevel } = question
  const atTheTop = against?.level === 'province' || against?.level === 'ministry'
  if (atTheTop && settlementLevel === 'second')
    return answered(
      {
        rule: 'complaint.discipline.minister',
        settler: 'ministerOfHomeAffairs',
        competence: 'higher',
        why: 'disciplineMinister',
      },
      on,
    )
  const first = settlementLevel === 'first'
  return answered(
    {
      rule: `complaint.discipline.${first ? 'first' : 'second'}`,
      settler: step.settler,
      agencyIds: agenciesOf(step.settler, question, first),
      competence: step.competence,
      why: first ? 'disciplineHead' : 'disciplineSuperior',
    },
    on,
  )
}

const reviewers: Partial<Record<BodyLevel, Settler>> = {
  ministry: 'primeMinister',
  province: 'primeMinister',
  ministryBody: 'minister',
  department: 'provinceChair',
  commune: 'provinceChair',
}

/** Whoever settled against the law is reviewed from above (NĐ 124/2020 Đ.38 as amended). */
function review(level: BodyLevel, on: PlainDate): CompetenceAnswer {
  const settler = reviewers[level]
  if (!settler) return unanswered('law')
  const own = settler === 'provinceChair'
  return answered(
    {
      rule: `review.${level}`,
      settler,
      agencyIds: own ? ['ct-ubnd-tinh'] : [],
      competence: own ? 'own' : 'higher',
      why: 'review',
    },
    on,
  )
}
