/** The post of the person denounced, as far as it decides who settles (LTC Đ.12-21). */
export const accusedPosts = [
  'communeChair',
  'communeViceChair',
  'communeOfficer',
  'districtChair',
  'districtViceChair',
  'districtOfficer',
  'departmentHead',
  'departmentDeputyHead',
  'departmentBodyHead',
  'departmentOfficer',
  'provinceChair',
  'provinceViceChair',
  'ministryBodyHead',
  'ministryOfficer',
  'publicUnitHead',
  'publicUnitOfficer',
  'councilChair',
  'councilDelegate',
  'courtOfficer',
  'procuracyOfficer',
  'policeOfficer',
  'armyOfficer',
  'taskHolder',
] as const

export type AccusedPost = (typeof accusedPosts)[number]

/** What became of the person since the act (LTC Đ.12.3-5). */
export const accusedMoves = [
  'none',
  'equalPost',
  'higherPost',
  'otherMove',
  'leftService',
  'bodyMerged',
  'bodyDissolved',
] as const

export type AccusedMove = (typeof accusedMoves)[number]
