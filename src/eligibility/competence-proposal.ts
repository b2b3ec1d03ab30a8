import type { Agency } from '../agencies/index.ts'
import { AgencyModel, agencyById, bodyLevelOf, successorsOn } from '../agencies/index.ts'
import type { BodyLevel, CompetenceAnswer, CompetenceQuestion, Law, PlainDate, Settler, Viewer } from '../law/index.ts'
import type { Content, Letter } from '../letters/index.ts'
import { factsOf } from '../letters/index.ts'
import { officeById } from '../offices/index.ts'
import { fold } from '../text/fold.ts'
import { bodiesAgainst, heirsOf } from './body-lineage.ts'

/** Who the law makes competent for a content, and which bodies of the catalogue that is. A proposal: an officer confirms. */
export interface CompetenceProposal {
  answer: CompetenceAnswer
  /** Several where only a person can choose: one name of two bodies, an abolished one with several successors. */
  bodies: Agency[]
  /** What was taken for granted, since nobody said otherwise. */
  assumed: ('firstComplaint' | 'notMoved')[]
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
  const [against, viewer] = await Promise.all([bodiesAgainst(content, on), viewerOf(letter.office)])
  const question = { ...questionOf(content, against), ...viewer }
  const answer = law.competence(question, on)
  const { kind } = content
  const facts = factsOf(content)
  return {
    answer,
    bodies: await bodiesOf(answer, against, content, on),
    assumed: [
      ...(kind === 'complaint' && answer.settler && facts.level === undefined ? (['firstComplaint'] as const) : []),
      ...(kind === 'denunciation' && answer.settler && facts.accusedMove === undefined ? (['notMoved'] as const) : []),
    ],
  }
}

/** Who asks: an office below the province is not told that the province's matters are its own. */
async function viewerOf(office: string): Promise<{ seenFrom: Viewer; seenBy?: string }> {
  const { agency: id } = await officeById(office)
  const agency = id ? await agencyById(id) : null
  if (!agency) return { seenFrom: 'province' }
  if (bodyLevelOf(agency) === 'commune') return { seenFrom: 'commune', seenBy: agency._id }
  // The province's own offices stand at its level without being departments: the reception board, the committee's office.
  const ofProvince = agency.level === 'province' && agency.kind !== 'department'
  return { seenFrom: ofProvince ? 'province' : 'department', seenBy: agency._id }
}

function questionOf(content: Content, against: Agency[]): CompetenceQuestion {
  const facts = factsOf(content)
  return {
    kind: content.kind,
    against: againstOf(content, against),
    // A complaint is the first one unless somebody says otherwise: the proposal is confirmed by the officer.
    settlementLevel: facts.level === 'second' ? 'second' : 'first',
    discipline: facts.subject === 'discipline',
    subject: content.field ?? undefined,
    accusedPost: textOf(facts.accusedPost),
    accusedMove: textOf(facts.accusedMove) ?? 'none',
    fieldBreach: textOf(facts.fieldBreach) as CompetenceQuestion['fieldBreach'],
  }
}

/** Of several bodies of one name only the level that they share. */
function againstOf(content: Content, bodies: Agency[]): CompetenceQuestion['against'] {
  const [body] = bodies
  if (!body) return undefined
  const level = bodyLevelOf(body)
  const isHead = isHeadIn(content)
  if (bodies.length === 1) return { level, agencyId: body._id, parentId: body.parent ?? undefined, isHead }
  return bodies.every((one) => bodyLevelOf(one) === level) ? { level, isHead } : undefined
}

/** Undefined where only a body was written down, and no person. */
function isHeadIn({ against }: Content): boolean | undefined {
  if (headOfBody.test(fold(`${against.person ?? ''} ${against.agencyName ?? ''}`))) return true
  return against.person ? false : undefined
}

async function bodiesOf(
  answer: CompetenceAnswer,
  against: Agency[],
  content: Content,
  on: PlainDate,
): Promise<Agency[]> {
  const named = await inCatalogue(answer.agencyIds, on)
  const ofPlace = answer.settler !== null && bodyItself.includes(answer.settler) && !answer.agencyIds.length
  if (!ofPlace && answer.settler !== 'successorOfDistrict') return named
  const settling = await Promise.all(against.map((body) => settlingBody(body, answer)))
  const heirs = await Promise.all(settling.flat().map((body) => heirsOf(body, content.summary, on)))
  return unique([...heirs.flat(), ...named])
}

const levelOfSettler: Partial<Record<Settler, BodyLevel>> = {
  communeChair: 'commune',
  districtChair: 'district',
  departmentDirector: 'department',
}

/** The body complained of, or the one above it when its head settles the second complaint. */
async function settlingBody(body: Agency, { settler }: CompetenceAnswer): Promise<Agency[]> {
  const level = settler ? levelOfSettler[settler] : undefined
  if (!level || bodyLevelOf(body) === level || body.level === 'district') return [body]
  const above = body.parent ? await agencyById(body.parent) : null
  return above && bodyLevelOf(above) === level ? [above] : []
}

async function inCatalogue(ids: string[], on: PlainDate): Promise<Agency[]> {
  if (!ids.length) return []
  const found = await AgencyModel.find({ _id: { $in: ids } }).lean<Agency[]>()
  const ordered = ids.flatMap((id) => found.find((agency) => agency._id === id) ?? [])
  return (await Promise.all(ordered.map((agency) => successorsOn(agency, on)))).flat()
}

function unique(agencies: Agency[]): Agency[] {
  return [...new Map(agencies.map((agency) => [agency._id, agency])).values()]
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
