import type { PlainDate } from '../plain-date.ts'
import { ruleBook, type WrittenRule } from '../written-rule.ts'

/** What somebody comes to the province's reception seat for. */
export const deskMatters = ['partyPolicy', 'partyDiscipline', 'internalAffairs', 'council', 'other'] as const
export type DeskMatter = (typeof deskMatters)[number]

const desks: Record<DeskMatter, readonly string[]> = {
  partyPolicy: ['tinh-uy'],
  partyDiscipline: ['ubkt-tinh-uy'],
  internalAffairs: ['ban-noi-chinh'],
  // The office that serves both has no entry of its own in the catalogue.
  council: ['doan-dbqh', 'hdnd-tinh'],
  other: ['ban-tcd'],
}

/** Which desk of the province's reception seat is for what (LTCD Đ.12(4); law/complaints-and-letters §4.2b). */
export const deskRules: readonly WrittenRule[] = deskMatters.map((matter) => ({
  id: `desk.${matter}`,
  citation: 'LTCD Đ.12(4)',
  confidence: 'verified',
  inForceFrom: '2014-07-01',
  inForceTo: null,
}))

const deskRule = ruleBook(deskRules)

/** The desk for a matter on a day, with its rule; null before the Law on Citizen Reception. */
export function deskOf(matter: DeskMatter, on: PlainDate): { agencyIds: readonly string[]; rule: WrittenRule } | null {
  const rule = deskRule(`desk.${matter}`, on)
  return rule ? { agencyIds: desks[matter], rule } : null
}
