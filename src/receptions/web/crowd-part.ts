import type { Request } from 'express'
import { parseWrittenDate } from '../../time/written-date.ts'
import { crowdFrom } from '../index.ts'

/** What the form says about a delegation: open from five people on, with the lawful number of representatives. */
export interface CrowdPart {
  isCrowd: boolean
  text: string | undefined
  strong: string | undefined
  citation: string | undefined
}

export async function crowdPart(req: Request, headcount: string, on: string): Promise<CrowdPart> {
  const people = Number(headcount.trim() || 0)
  if (!Number.isInteger(people) || people < crowdFrom)
    return { isCrowd: false, text: undefined, strong: undefined, citation: undefined }
  const law = await req.context.lawOf(req.context.actor.office)
  const day = parseWrittenDate(on) ?? req.context.today
  const { atMost, citation } = law.maxRepresentatives(people, day, 'reception')
  return {
    isCrowd: true,
    text: req.t('receptions.crowd.rule', { least: crowdFrom, people }),
    strong: req.t('receptions.crowd.most', { most: atMost }),
    citation,
  }
}
