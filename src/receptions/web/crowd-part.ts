import type { Request } from 'express'
import { representativesFor, ruleKey } from '../../law/index.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import { crowdFrom } from '../index.ts'

/** What the form says about a delegation: open from five people on, with the lawful number of representatives. */
export interface CrowdPart {
  isCrowd: boolean
  text: string | undefined
  strong: string | undefined
  citation: string | undefined
}

export function crowdPart(req: Request, headcount: string, on: string): CrowdPart {
  const people = Number(headcount.trim() || 0)
  if (!Number.isInteger(people) || people < crowdFrom)
    return { isCrowd: false, text: undefined, strong: undefined, citation: undefined }
  const day = parseWrittenDate(on) ?? req.context.today
  const { atMost, citation, rule } = representativesFor(people, day, 'reception')
  return {
    isCrowd: true,
    text: req.t('receptions.crowd.rule', { least: crowdFrom, people }),
    strong: req.t('receptions.crowd.most', { most: atMost }),
    citation: rule ? req.t('competence.cited', { citation, rule: ruleKey(rule) }) : citation,
  }
}
