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
export function otherBodyCompetence({ kind, against }: CompetenceQuestion): CompetenceAnswer | null {
  const body = against && otherBodies[against.level]
  if (!body) return null
  return {
    settler: 'headOfAgency',
    agencyIds: against.agencyId ? [against.agencyId] : [...body.agencyIds],
    competence: body.competence,
    rule: {
      id: `${kind}.${against.level}`,
      citation: 'TT 05/2021 (trước 15/11/2021: TT 07/2014 Đ.23-26)',
      confidence: 'known',
      inForceFrom: '2014-12-15',
    },
    missing: [],
  }
}
