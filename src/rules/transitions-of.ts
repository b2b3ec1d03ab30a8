import type { Law, LawRule, PlainDate } from '../law/index.ts'

/** Circular 07/2014 was in force between these days (law/README § 2, `tr.letter-2021`). */
const circularOf2014 = { from: '2014-12-15', to: '2021-11-14' }

const acceptance = ['complaint.acceptance', 'complaint.acceptance-second', 'complaint.discipline-acceptance']

/** Withdrawal, suspension, termination and dialogue in a complaint that was open on 2026-07-01 (NĐ 155/2026 Đ.22(1)). */
const ofOpenComplaint =
  /^complaint\.(first-settlement|second-settlement|discipline-settlement|suspension-send|resume-send|dialogue-notice|termination-lapse)$/
/** The handling of a denunciation that was open on that day (NĐ 156/2026 Đ.10). */
const ofOpenDenunciation =
  /^denunciation\.(settlement|suspension-notice|continue|conclusion-send|withdraw-window|taken-over\.settlement)$/

/**
 * The transitional rules that say when a rule applies to a matter that began before it, in the wording of a day; a
 * transitional rule has none above it.
 */
export function transitionsOf(law: Law, rule: LawRule, on: PlainDate): LawRule[] {
  return idsFor(law, rule).flatMap((id) => law.ruleOf(id, on) ?? law.rules.find((one) => one.id === id) ?? [])
}

function idsFor(law: Law, rule: LawRule): string[] {
  const { family, id, inForceFrom, inForceTo } = rule
  switch (family) {
    case 'transition':
      return []
    case 'eligibility': {
      const byOlderCircular = inForceFrom <= circularOf2014.to && (inForceTo ?? '9999') >= circularOf2014.from
      const forOlder = rule.earlier?.transition ?? (byOlderCircular ? 'tr.letter-2021' : undefined)
      return ['tr.act', ...(forOlder ? [forOlder] : []), ...forOpenMatter(law, rule)]
    }
    case 'clock':
      if (acceptance.includes(id)) return ['tr.acceptance']
      if (ofOpenComplaint.test(id)) return ['tr.act', 'tr.complaint-open']
      return ofOpenDenunciation.test(id) ? ['tr.act', 'tr.denunciation-open'] : ['tr.act']
    case 'competence':
      return ['tr.act', 'tr.district']
    default:
      return ['tr.act']
  }
}

/** Rows about what happens in a matter that was accepted already: a withdrawal, a suspension, a death. */
function forOpenMatter(law: Law, { id, inForceFrom }: LawRule): string[] {
  const when = law.rulesOn(inForceFrom).find((row) => row.id === id)?.when ?? ''
  if (!/\b(withdrawn|awaits|accusedDied)\b/.test(when)) return []
  return [when.includes('kind=denunciation') ? 'tr.denunciation-open' : 'tr.complaint-open']
}
