import type { PlainDate } from '../plain-date.ts'
import { answered } from './answer.ts'
import type { BodyLevel, Competence, CompetenceAnswer, CompetenceQuestion } from './competence.ts'

/** The bodies outside the administration, each competent for itself (rows and PF-07). */
const otherBodies: Partial<Record<BodyLevel, { competence: Competence; agencyIds: string[] }>> = {
  party: { competence: 'partyBody', agencyIds: ['ubkt-tinh-uy'] },
  court: { competence: 'court', agencyIds: ['tand-tinh'] },
  procuracy: { competence: 'procuracy', agencyIds: ['vks-tinh'] },
  elected: { competence: 'elected', agencyIds: ['hdnd-tinh'] },
  front: { competence: 'front', agencyIds: ['mttq-tinh'] },
  religious: { competence: 'religious', agencyIds: [] },
  publicUnit: { competence: 'publicUnit', agencyIds: [] },
}

/** The answer when the body stands outside the administration; null when it does not, or no body is named. */
export function otherBodyCompetence({ against }: CompetenceQuestion, on: PlainDate): CompetenceAnswer | null {
  const body = against && otherBodies[against.level]
  if (!body) return null
  return answered(
    {
      rule: `outside.${against.level}`,
      settler: 'headOfAgency',
      agencyIds: against.agencyId ? [against.agencyId] : body.agencyIds,
      competence: body.competence,
      why: 'outside',
    },
    on,
  )
}
