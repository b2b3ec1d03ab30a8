import { type AccusedMove, type AccusedPost, accusedMoves, accusedPosts } from '../facts/accused.ts'
import type { PlainDate } from '../plain-date.ts'
import { type PostPlace, postPlaces } from './accused-posts.ts'
import { agenciesOf, answered, type Found, unanswered } from './answer.ts'
import type { BodyLevel, Competence, CompetenceAnswer, CompetenceQuestion, CompetenceReason } from './competence.ts'
import { isOfDistrict } from './district-successor.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { linkOn } from './settling-chain.ts'
import { routeOf } from './subject-routes.ts'

/** The Law on Denunciations of 2018; what the law before it said is not in the table. */
const lawFrom = '2019-01-01'
const districtsEnded = '2025-07-01'

/** A rule of the table and why it names its settler. */
type Ground = Pick<Found, 'rule' | 'why'>

/**
 * Who settles a denunciation (LTC Đ.12-21): the head of the body that manages the official; for a head or deputy the
 * head of the direct superior; after a move, by what the move was. The chair of a commune has been the province
 * chair's matter since 2025-07-01, the district chair's before.
 */
export function denunciationCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  if (on < lawFrom) return unanswered('law')
  const level = question.against?.level
  const post = oneOf(accusedPosts, question.accusedPost)
  if (level === 'party') return byParty(question, on)
  const inSystem = systemOf(post, level)
  if (inSystem) return inItsSystem(inSystem, on)
  if (post === 'councilDelegate' || post === 'councilChair') return byCouncil(question, post, on)
  if (question.accusedBody) return ofTheBody(question, on)

  const move = oneOf(accusedMoves, question.accusedMove)
  const place = placeOf(question, post)
  if (!place) return withoutPlace(question, post, move, on)
  // The district's committees ended on 2025-06-30: the province chair leads, whatever the move was (position).
  if (on >= districtsEnded && isOfDistrict(place.level)) {
    const ground = { rule: 'DC-12', why: 'formerDistrict' } as const
    return answered({ ...ground, settler: 'provinceChair', agencyIds: ['ct-ubnd-tinh'], competence: 'own' }, on)
  }
  if (move === undefined) return unanswered('accusedMove')
  if (move !== 'none') return byMove(question, place, move, on)
  return byLevel(groundOfPost(question, place, post), question, place, on)
}

/** DC-07 to DC-12, by what became of the person since the act (LTC Đ.12.3-5). */
const groundOfMove: Record<Exclude<AccusedMove, 'none'>, Ground> = {
  equalPost: { rule: 'DC-07', why: 'equalPost' },
  higherPost: { rule: 'DC-08', why: 'higherPost' },
  otherMove: { rule: 'DC-09', why: 'otherMove' },
  leftService: { rule: 'DC-10', why: 'leftService' },
  bodyMerged: { rule: 'DC-11', why: 'bodyMerged' },
  bodyDissolved: { rule: 'DC-12', why: 'bodyDissolved' },
}

/** After a move to an equal post, or of a dissolved body, it is the superior's whoever the person was. */
const superiorsAlways: readonly AccusedMove[] = ['equalPost', 'bodyDissolved']

function byMove(
  question: CompetenceQuestion,
  place: PostPlace,
  move: Exclude<AccusedMove, 'none'>,
  on: PlainDate,
): CompetenceAnswer {
  const isHead = place.isHead || superiorsAlways.includes(move)
  return byLevel(groundOfMove[move], question, { ...place, isHead }, on)
}

/** DC-01 to DC-04, DC-06, DC-14 and DC-15, by the post that is held. */
function groundOfPost({ managedBySeveral }: CompetenceQuestion, place: PostPlace, post?: AccusedPost): Ground {
  const { level, isHead } = place
  if (level === 'publicUnit') return { rule: 'DC-14', why: isHead ? 'headOfBody' : 'publicUnit' }
  if (post === 'taskHolder') return { rule: 'DC-15', why: 'taskHolder' }
  if (!isHead) return managedBySeveral ? { rule: 'DC-06', why: 'severalManagers' } : { rule: 'DC-01', why: 'officer' }
  if (level === 'commune') return { rule: 'DC-03', why: 'headOfBody' }
  return { rule: level === 'department' ? 'DC-04' : 'DC-02', why: 'headOfBody' }
}

/** The head of the body for its officers, the head of the direct superior for its head and deputies. */
function byLevel(
  ground: Ground,
  question: CompetenceQuestion,
  { level, isHead }: PostPlace,
  on: PlainDate,
): CompetenceAnswer {
  if (level === 'publicUnit') return ofPublicUnit(ground, question, isHead, on)
  // Over a province chair stands the Prime Minister, not the minister of the field as for complaints.
  if (level === 'province' && isHead) return answered({ ...ground, settler: 'primeMinister', competence: 'higher' }, on)
  const link = linkOn(level, on)
  // LTC Đ.19-20 on the Front and other organisations were not read: the organisation itself, to be checked.
  if (!link) return otherBodyCompetence(question, on) ?? unanswered('law')
  const { settler, competence } = isHead ? link.second : link.first
  return answered({ ...ground, settler, agencyIds: agenciesOf(settler, question, !isHead), competence }, on)
}

/** DC-14: the unit's head; over him whoever manages the unit: a department, a commune, the province itself. */
function ofPublicUnit(ground: Ground, question: CompetenceQuestion, isHead: boolean, on: PlainDate): CompetenceAnswer {
  if (!isHead)
    return answered(
      {
        ...ground,
        settler: 'headOfAgency',
        agencyIds: agenciesOf('headOfAgency', question, true),
        competence: 'publicUnit',
      },
      on,
    )
  const manager = question.managingBody && linkOn(question.managingBody, on)
  if (!manager) return answered({ ...ground, settler: 'superior', competence: null, missing: ['managingBody'] }, on)
  const { settler, competence } = manager.first
  return answered(
    { ...ground, settler, agencyIds: agenciesOf(settler, { kind: question.kind }, false), competence },
    on,
  )
}

/** DC-05: a body itself is denounced. */
function ofTheBody(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const level = question.against?.level
  if (!level) return unanswered('against.level')
  return byLevel({ rule: 'DC-05', why: 'bodyItself' }, question, { level, isHead: true }, on)
}

/**
 * Where nobody knows what body the person was of: DC-16 where the breach is one of the rules of a field, by anybody.
 * Otherwise the move, or a public task, names its rule already, and the body the settler.
 */
function withoutPlace(
  question: CompetenceQuestion,
  post: AccusedPost | undefined,
  move: AccusedMove | undefined,
  on: PlainDate,
): CompetenceAnswer {
  const { fieldBreach, subject, against } = question
  if (fieldBreach === 'oneField' || fieldBreach === 'severalFields') return byField(subject, on)
  const known = against ? 'against.isHead' : 'accusedPost'
  const missing = post === 'taskHolder' ? 'against.level' : known
  const ground = move === undefined ? undefined : groundWithoutPlace(post, move)
  if (ground) return answered({ ...ground, settler: null, competence: null, missing: [missing] }, on)
  return fieldBreach === undefined ? unanswered(missing, 'fieldBreach') : unanswered(missing)
}

function groundWithoutPlace(post: AccusedPost | undefined, move: AccusedMove): Ground | undefined {
  if (move !== 'none') return groundOfMove[move]
  return post === 'taskHolder' ? { rule: 'DC-15', why: 'taskHolder' } : undefined
}

/** DC-16: anybody's breach of the rules of a field goes to the body in charge of the field. */
function byField(subject: string | undefined, on: PlainDate): CompetenceAnswer {
  const route = subject === undefined ? undefined : routeOf(subject, on)
  if (!route) return unanswered('subject')
  const { agencyIds, competence, local } = route
  const ofThePlace = local === 'district' ? 'districtChair' : 'communeChair'
  return answered(
    {
      rule: 'DC-16',
      settler: agencyIds.length > 0 || local === null ? 'subjectBody' : ofThePlace,
      agencyIds,
      competence,
      local,
      why: 'field',
    },
    on,
  )
}

function byParty(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const settler = 'inspectionCommittee'
  const agencyIds = agenciesOf(settler, question, false)
  return answered({ rule: 'DC-18', settler, agencyIds, competence: 'partyBody', why: 'party' }, on)
}

/** DC-13: the standing body of the council; for its chair the body that approved the election (LTC Đ.17.2). */
function byCouncil(question: CompetenceQuestion, post: AccusedPost, on: PlainDate): CompetenceAnswer {
  const settler = post === 'councilChair' ? 'superior' : 'standingCouncil'
  const agencyIds = agenciesOf(settler, question, false)
  return answered({ rule: 'DC-13', settler, agencyIds, competence: 'elected', why: 'council' }, on)
}

function placeOf(question: CompetenceQuestion, post: AccusedPost | undefined): PostPlace | undefined {
  const level = question.against?.level
  const isHead = question.against?.isHead
  if (post && postPlaces[post]) return postPlaces[post]
  if (level && post === 'taskHolder') return { level, isHead: false }
  return level && isHead !== undefined ? { level, isHead } : undefined
}

/** DC-17: courts, procuracies, police and army answer in their own system. */
function systemOf(post: AccusedPost | undefined, level: BodyLevel | undefined): [Competence, string] | undefined {
  if (post === 'courtOfficer' || level === 'court') return ['court', 'tand-tinh']
  if (post === 'procuracyOfficer' || level === 'procuracy') return ['procuracy', 'vks-tinh']
  if (post === 'policeOfficer') return ['otherState', 'cong-an-tinh']
  if (post === 'armyOfficer') return ['otherState', 'bch-qs-tinh']
  return undefined
}

function inItsSystem([competence, agencyId]: [Competence, string], on: PlainDate): CompetenceAnswer {
  const why: CompetenceReason = 'ownSystem'
  return answered({ rule: 'DC-17', settler: 'headInSystem', agencyIds: [agencyId], competence, why }, on)
}

function oneOf<Code extends string>(codes: readonly Code[], written: string | undefined): Code | undefined {
  return codes.find((code) => code === written)
}
