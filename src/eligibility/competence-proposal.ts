import type { Agency } from '../agencies/index.ts'
import { AgencyModel, agencyById, bodyLevelOf, matchAgency, successorsOn } from '../agencies/index.ts'
import type { CompetenceAnswer, CompetenceQuestion, Law, PlainDate } from '../law/index.ts'
import type { Content, Letter } from '../letters/index.ts'
import { factsOf } from '../letters/index.ts'
import { fold } from '../text/fold.ts'

/** Who the law makes competent for a content, and which bodies of the catalogue that is. A proposal: an officer confirms. */
export interface CompetenceProposal {
  answer: CompetenceAnswer
  bodies: Agency[]
}

const headOfBody = /\b(chu tich|giam doc|chanh van phong|truong|nguoi dung dau|chi cuc truong|cuc truong)\b/

/** Settlers that are the body complained of itself, or its head. */
const bodyItself = [
  'sameAgency',
  'headOfAgency',
  'communeChair',
  'districtChair',
  'successorOfDistrict',
  'departmentDirector',
]

export async function competenceProposal(letter: Letter, content: Content, law: Law): Promise<CompetenceProposal> {
  const on = letter.receivedOn
  const against = await bodyAgainst(content, on)
  const answer = law.competence(questionOf(content, against), on)
  return { answer, bodies: await bodiesOf(answer, against, on) }
}

/** The body complained of: chosen from the catalogue, or known by the name that was written. */
async function bodyAgainst(content: Content, on: PlainDate): Promise<Agency | null> {
  const { agency, agencyName } = content.against
  if (agency) return agencyById(agency)
  const match = agencyName ? await matchAgency(agencyName, on) : null
  return match && 'agency' in match ? match.agency : null
}

function questionOf(content: Content, against: Agency | null): CompetenceQuestion {
  const facts = factsOf(content)
  const named = fold(`${content.against.person ?? ''} ${content.against.agencyName ?? ''}`)
  return {
    kind: content.kind,
    against: against
      ? { level: bodyLevelOf(against), agencyId: against._id, isHead: headOfBody.test(named) }
      : undefined,
    // A complaint is the first one unless somebody says otherwise: the proposal is confirmed by the officer.
    settlementLevel: facts.level === 'second' ? 'second' : 'first',
    discipline: facts.subject === 'discipline',
    subject: content.field ?? undefined,
    accusedPost: textOf(facts.accusedPost),
    accusedMove: textOf(facts.accusedMove) ?? 'none',
    fieldBreach: textOf(facts.fieldBreach) as CompetenceQuestion['fieldBreach'],
  }
}

async function bodiesOf(answer: CompetenceAnswer, against: Agency | null, on: PlainDate): Promise<Agency[]> {
  if (answer.agencyIds.length) {
    const found = await AgencyModel.find({ _id: { $in: answer.agencyIds } }).lean<Agency[]>()
    const ordered = answer.agencyIds.flatMap((id) => found.find((agency) => agency._id === id) ?? [])
    return (await Promise.all(ordered.map((agency) => successorsOn(agency, on)))).flat()
  }
  return against && answer.settler && bodyItself.includes(answer.settler) ? successorsOn(against, on) : []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
