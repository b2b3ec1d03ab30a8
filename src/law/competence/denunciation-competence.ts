import { type AccusedMove, type AccusedPost, accusedMoves, accusedPosts } from '../facts/accused.ts'
import type { PlainDate } from '../plain-date.ts'
import { type PostPlace, postPlaces } from './accused-posts.ts'
import { candidates, unanswered } from './answer.ts'
import type { BodyLevel, Competence, CompetenceAnswer, CompetenceQuestion, Settler } from './competence.ts'
import { type DenunciationRuleId, denunciationRules } from './denunciation-rules.ts'
import { otherBodyCompetence } from './other-bodies.ts'
import { linkOn } from './settling-chain.ts'
import { routeOf } from './subject-routing.ts'

/**
 * Who settles a denunciation (LTC Đ.12-21): the head of the body that manages the official; for a head or deputy the
 * head of the direct superior; after a move, by what the move was. The chair of a commune has been the province
 * chair's matter since 2025-07-01, the district chair's before.
 */
export function denunciationCompetence(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const level = question.against?.level
  if (level === 'party') return answer('DC-18', question, 'inspectionCommittee', 'partyBody')
  const post = oneOf(accusedPosts, question.accusedPost)
  const inSystem = systemOf(post, level)
  if (inSystem) return { ...answer('DC-17', question, 'headInSystem', inSystem[0]), agencyIds: [inSystem[1]] }
  if (post === 'councilDelegate') return answer('DC-13', question, 'standingCouncil', 'elected')
  if (post === 'councilChair') return answer('DC-13', question, 'superior', 'elected')
  if (question.accusedBody) return ofTheBody(question, on)

  const place = placeOf(question, post)
  if (!place) return withoutPost(question, on)
  // The district's committees ended on 2025-06-30: the province chair leads, whatever the move was (position).
  if (on >= '2025-07-01' && isDistrict(place.level)) return answer('DC-12', question, 'provinceChair', 'own')
  const move = oneOf(accusedMoves, question.accusedMove)
  return move === undefined ? unanswered('accusedMove') : byMove(question, place, move, post, on)
}

function byMove(
  question: CompetenceQuestion,
  place: PostPlace,
  move: AccusedMove,
  post: AccusedPost | undefined,
  on: PlainDate,
): CompetenceAnswer {
  switch (move) {
    case 'none':
      return byLevel(ruleOfPost(place, post), question, place, on)
    case 'equalPost':
      return byLevel('DC-07', question, { ...place, isHead: true }, on)
    case 'higherPost':
      return byLevel('DC-08', question, place, on)
    case 'otherMove':
      return byLevel('DC-09', question, place, on)
    case 'leftService':
      return byLevel('DC-10', question, place, on)
    case 'bodyMerged':
      return byLevel('DC-11', question, place, on)
    case 'bodyDissolved':
      return byLevel('DC-12', question, { ...place, isHead: true }, on)
  }
}

/** DC-01 to DC-04 and DC-14, by the post that is held. */
function ruleOfPost({ level, isHead }: PostPlace, post: AccusedPost | undefined): DenunciationRuleId {
  if (level === 'publicUnit') return 'DC-14'
  if (post === 'taskHolder') return 'DC-15'
  if (!isHead) return 'DC-01'
  if (level === 'commune') return 'DC-03'
  return level === 'department' ? 'DC-04' : 'DC-02'
}

/** The head of the body for its officers, the head of the direct superior for its head and deputies. */
function byLevel(
  rule: DenunciationRuleId,
  question: CompetenceQuestion,
  { level, isHead }: PostPlace,
  on: PlainDate,
): CompetenceAnswer {
  if (level === 'publicUnit') {
    if (!isHead) return answer(rule, question, 'headOfAgency', 'publicUnit')
    // Over the head of a unit stands whoever manages it: a department, a commune, the province itself.
    return { ...answer(rule, question, 'superior', null), missing: ['managingBody'] }
  }
  // Over a province chair stands the Prime Minister, not the minister of the field as for complaints.
  if (level === 'province' && isHead) return answer(rule, question, 'primeMinister', 'higher')
  const link = linkOn(level, on)
  // LTC Đ.19-20 on the Front and other organisations were not read: the organisation itself, to be checked.
  if (!link) return otherBodyCompetence(question) ?? unanswered('accusedPost')
  const { settler, competence } = isHead ? link.second : link.first
  return answer(rule, question, settler, competence, !isHead)
}

/** DC-05: a body itself is denounced. */
function ofTheBody(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  const level = question.against?.level
  return level ? byLevel('DC-05', question, { level, isHead: true }, on) : unanswered('against.level')
}

/** DC-16: anybody's breach of the rules of a field goes to the body in charge of the field. */
function withoutPost(question: CompetenceQuestion, on: PlainDate): CompetenceAnswer {
  if (question.fieldBreach !== 'oneField' && question.fieldBreach !== 'severalFields') return unanswered('accusedPost')
  if (!question.subject) return unanswered('subject')
  const route = routeOf(question.subject, on)
  if (!route) return unanswered('subject')
  const found = answer('DC-16', question, route.agencyIds.length > 0 ? 'subjectBody' : 'communeChair', route.competence)
  return { ...found, agencyIds: [...route.agencyIds], local: route.local }
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

function isDistrict(level: BodyLevel): boolean {
  return level === 'district' || level === 'districtBody'
}

function answer(
  id: DenunciationRuleId,
  question: CompetenceQuestion,
  settler: Settler,
  competence: Competence | null,
  settlesItself = false,
): CompetenceAnswer {
  const agencyIds = candidates(settler, question, settlesItself)
  return { settler, agencyIds, competence, rule: { id, ...denunciationRules[id] }, missing: [] }
}

function oneOf<Code extends string>(codes: readonly Code[], written: string | undefined): Code | undefined {
  return codes.find((code) => code === written)
}
