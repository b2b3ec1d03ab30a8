import type { Parts } from '../context.ts'
import { contextOf } from '../context.ts'
import { shortDate } from '../language/format.ts'
import { concludeReception, logCoordination, refuseReception, registerReception } from '../receptions/index.ts'
import matters from './data/matters.json' with { type: 'json' }
import phrases from './data/phrases.json' with { type: 'json' }
import type { DemoDays } from './days.ts'
import { contactForm, people } from './letter-form.ts'
import type { Staff } from './staff.ts'
import type { DemoEvent } from './tell-stories.ts'

const outcomes = ['answered', 'guided', 'letterTaken', 'toAnswer'] as const
const kinds = ['complaint', 'petition', 'petition'] as const
const regularVisits = 26

/** A month of visits: mostly regular, one of a leader, a delegation, a denunciation, a refusal. */
export function visitEvents({ staff, days }: { staff: Staff; days: DemoDays }): DemoEvent[] {
  const at = (ago: number, run: (parts: Parts, on: string) => Promise<void>): DemoEvent => ({
    day: days.ago(ago),
    run: (parts) => run(parts, shortDate(days.ago(ago))),
  })
  const regular = Array.from({ length: regularVisits }, (_, turn) =>
    at(Math.floor((turn * 28) / regularVisits), async (parts, on) => {
      const outcome = outcomes[turn % outcomes.length]
      const visit = await registerReception(contextOf(parts, staff.counter, 'demo'), {
        ...visitForm(on, turn),
        kind: turn === 9 ? 'periodic' : turn === 15 ? 'adHoc' : 'regular',
        host: turn === 9 ? phrases.host : '',
        outcome,
        outcomeText: outcome ? phrases.outcomes[outcome] : '',
      })
      if (outcome === 'toAnswer' && turn > 12)
        await concludeReception(contextOf(parts, staff.counter, 'demo'), {
          id: visit._id,
          version: visit.version,
          on,
          text: phrases.answer,
        })
    }),
  )
  return [
    ...regular,
    at(11, (parts, on) => delegation(parts, on, staff)),
    at(6, (parts, on) => secretVisit(parts, on, staff)),
    at(3, (parts, on) => refusal(parts, on, staff)),
  ]
}

function visitForm(on: string, turn: number) {
  const kind = kinds[turn % kinds.length] ?? 'petition'
  const matter = matters[kind][turn % matters[kind].length]
  return {
    on,
    at: `${8 + (turn % 3)}:${String((turn * 7) % 60).padStart(2, '0')}`,
    place: phrases.place,
    people: people(turn + 5, 1),
    contact: contactForm(false, turn),
    contents: [{ kind, field: matter?.field, summary: matter?.summary, agencyName: matter?.agencyName }],
  }
}

async function delegation(parts: Parts, on: string, staff: Staff): Promise<void> {
  const context = contextOf(parts, staff.counter, 'demo')
  const group = people(30, 3)
  const visit = await registerReception(context, {
    ...visitForm(on, 1),
    kind: 'regular',
    people: group,
    headcount: '14',
    delegationName: phrases.groupName,
    representatives: group.slice(0, 2).map(({ name, idNumber }) => ({ name, idNumber })),
    outcome: 'toAnswer',
    outcomeText: phrases.outcomes.toAnswer,
  })
  await logCoordination(context, { id: visit._id, version: visit.version, on, text: phrases.coordination })
}

async function secretVisit(parts: Parts, on: string, staff: Staff): Promise<void> {
  const matter = matters.denunciation[1]
  await registerReception(contextOf(parts, staff.counter, 'demo'), {
    ...visitForm(on, 4),
    kind: 'regular',
    contact: contactForm(true, 0),
    contents: [
      { kind: 'denunciation', field: matter?.field, summary: matter?.summary, agencyName: matter?.agencyName },
    ],
    outcome: 'letterTaken',
    outcomeText: phrases.outcomes.letterTaken,
  })
}

async function refusal(parts: Parts, on: string, staff: Staff): Promise<void> {
  const context = contextOf(parts, staff.counter, 'demo')
  const law = await context.lawOf(staff.office)
  const { contact: _contact, ...visit } = visitForm(on, 7)
  await refuseReception(context, {
    ...visit,
    kind: 'regular',
    ground: law.refusalGroundsOn(context.today)[0]?.id,
    note: phrases.refusalNote,
  })
}
