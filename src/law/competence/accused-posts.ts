import type { AccusedPost } from '../facts/accused.ts'
import type { BodyLevel } from './competence.ts'

/** Where a post stands: the level of its body, and whether its holder is head or deputy head of that body. */
export interface PostPlace {
  level: BodyLevel
  isHead: boolean
}

/** The posts of the administration. Those of elected bodies, courts, police and army have rules of their own. */
export const postPlaces: Partial<Record<AccusedPost, PostPlace>> = {
  communeChair: { level: 'commune', isHead: true },
  communeViceChair: { level: 'commune', isHead: true },
  communeOfficer: { level: 'commune', isHead: false },
  districtChair: { level: 'district', isHead: true },
  districtViceChair: { level: 'district', isHead: true },
  districtOfficer: { level: 'district', isHead: false },
  departmentHead: { level: 'department', isHead: true },
  departmentDeputyHead: { level: 'department', isHead: true },
  departmentBodyHead: { level: 'departmentBody', isHead: true },
  departmentOfficer: { level: 'department', isHead: false },
  provinceChair: { level: 'province', isHead: true },
  provinceViceChair: { level: 'province', isHead: true },
  ministryBodyHead: { level: 'ministryBody', isHead: true },
  ministryOfficer: { level: 'ministryBody', isHead: false },
  publicUnitHead: { level: 'publicUnit', isHead: true },
  publicUnitOfficer: { level: 'publicUnit', isHead: false },
}
