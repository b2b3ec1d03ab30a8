import { z } from 'zod'
import { invalid, NotFound } from '../errors.ts'
import { checkbox, count, optionalDate, optionalText, requiredText, writtenDate } from '../input.ts'
import type { Law, PlainDate } from '../law/index.ts'
import { complexCaseOn } from '../law/index.ts'
import type { Content, ContentKind, Letter, Qualification, QualificationKind } from '../letters/index.ts'
import { changeLetter, qualificationKinds, requalify } from '../letters/index.ts'
import { operation } from '../operation.ts'

/**
 * What can make the terms of a matter longer. Source: LK Đ.28, 37, 50 (complex, remote), Đ.9 (obstacles), Đ.48
 * (dismissal); LTC Đ.24(1) with NĐ 31/2019 Đ.9(1) (several places).
 */
export function qualificationsFor(kind: ContentKind): readonly QualificationKind[] {
  if (kind === 'complaint') return ['complex', 'remote', 'obstacle', 'dismissal']
  return kind === 'denunciation' ? ['severalPlaces'] : []
}

const qualificationInput = z.object({
  letterId: requiredText(24),
  version: count(0, 1_000_000_000),
  contentNo: count(1, 99),
  kind: z.enum(qualificationKinds, 'errors.choose'),
  /** It does not hold after all. */
  takenBack: checkbox,
  on: writtenDate,
  ground: optionalText(4),
  reason: optionalText(500),
  documentNo: optionalText(60),
  from: optionalDate,
  to: optionalDate,
})

type Input = z.output<typeof qualificationInput>

/**
 * Records what makes the terms of a matter longer, with ground, document, date and author, and computes its running
 * clocks again: one history line for what was determined, one for each date that moves.
 * @throws InvalidInput when the ground or the document is missing that the law of that day asks for, or it comes late
 */
export const qualifyClock = operation({
  name: 'deadlines.qualify',
  input: qualificationInput,
  run: async (context, input) => {
    const law = await context.lawOf(context.actor.office)
    return changeLetter(
      context,
      { id: input.letterId, version: input.version, action: 'deadlines.qualify' },
      (letter) => {
        const content = contentToQualify(letter, input.contentNo)
        check(letter, content, input, context.today)
        const { kind, takenBack, on, reason, documentNo, from, to } = input
        const ground = kind === 'complex' ? input.ground : null
        const qualification: Qualification = {
          kind,
          holds: !takenBack,
          on,
          ground,
          reason,
          documentNo,
          ...(kind === 'obstacle' && !takenBack && { from: from ?? on, to }),
          by: context.actor.id,
          byName: context.actor.name,
          at: context.now,
        }
        content.qualifications = [...(content.qualifications ?? []), qualification]
        const told = {
          [takenBack ? 'noQualification' : 'qualification']: kind,
          on,
          ...(documentNo && { documentNo }),
          ...(reason && !letter.secret && { reason }),
        }
        const lines = [{ contentNo: content.no, details: told }]
        return [...lines, ...movedClocks(content, law)]
      },
    )
  },
})

/**
 * Finds a matter complex by a paper of the office (CF-4g): its running terms are computed again.
 * @throws InvalidInput when the law of that day asks for another ground, or it comes late
 */
export function findComplex(
  letter: Letter,
  content: Content,
  found: Omit<Qualification, 'kind' | 'holds' | 'from' | 'to'>,
  { law, today }: { law: Law; today: PlainDate },
): void {
  const { ground, reason, on, documentNo } = found
  const input = { kind: 'complex' as const, takenBack: false, ground, reason, on, documentNo, from: null, to: null }
  check(letter, content, { ...input, letterId: letter._id, version: letter.version, contentNo: content.no }, today)
  content.qualifications = [...(content.qualifications ?? []), { ...found, kind: 'complex', holds: true }]
  movedClocks(content, law)
}

/** A matter that is under way. @throws NotFound */
export function contentToQualify(letter: Letter, no: number): Content {
  const content = letter.contents.find((one) => one.no === no && !one.closed)
  if (!content || qualificationsFor(content.kind).length === 0) throw new NotFound('content')
  return content
}

function movedClocks(content: Content, law: Law) {
  return content.clocks
    .filter((clock) => !clock.stopped)
    .flatMap((clock) => {
      const before = clock.legal.due
      requalify(clock, content, law)
      const after = clock.legal.due
      if (before === after) return []
      return [{ contentNo: content.no, details: { clock: clock.clock, before: before ?? '', after: after ?? '' } }]
    })
}

function check(letter: Letter, content: Content, input: Input, today: PlainDate): void {
  if (!qualificationsFor(content.kind).includes(input.kind)) throw invalid('kind', 'errors.choose')
  if (input.on > today) throw invalid('on', 'errors.deadline.future')
  if (input.on < letter.receivedOn && input.kind !== 'obstacle') throw invalid('on', 'errors.qualify.beforeReceipt')
  if (input.takenBack) {
    if (!input.reason) throw invalid('reason', 'errors.required')
    return
  }
  if (input.kind === 'complex') checkComplex(input)
  else if (!input.reason) throw invalid('reason', 'errors.required')
  if ((input.kind === 'obstacle' || input.kind === 'dismissal') && !input.documentNo)
    throw invalid('documentNo', 'errors.required')
  if (input.kind === 'obstacle') {
    if (!input.from) throw invalid('from', 'errors.date.required')
    if (input.to && input.to < input.from) throw invalid('to', 'errors.qualify.order')
  }
  if (comesLate(content, input)) throw invalid('on', 'errors.qualify.late')
}

/** From 2026-07-01 with a ground of the decree and a document; before, with a reason. Source: NĐ 124/2020 Đ.3a. */
function checkComplex({ on, ground, reason, documentNo }: Input): void {
  const version = complexCaseOn(on)
  if (version?.grounds.length) {
    if (!ground || !version.grounds.includes(ground)) throw invalid('ground', 'errors.choose')
  } else if (!reason) throw invalid('reason', 'errors.required')
  if (version?.inWriting && !documentNo) throw invalid('documentNo', 'errors.required')
}

/** A longer figure is decided before the due date that it moves (CNT-13); that a place is remote was so all along. */
function comesLate(content: Content, { kind, on }: Input): boolean {
  if (kind !== 'complex' && kind !== 'severalPlaces') return false
  const clocks = content.clocks.filter((clock) => !clock.stopped && isLengthened(clock.clock, kind))
  return clocks.some((clock) => clock.legal.due !== null && on > clock.legal.due)
}

function isLengthened(clock: string, kind: 'complex' | 'severalPlaces'): boolean {
  return kind === 'complex' ? clock.endsWith('-settlement') : clock === 'denunciation.initial-processing'
}
