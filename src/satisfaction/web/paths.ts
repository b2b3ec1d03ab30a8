/** Addresses of what citizens say of the service; a leaf that imports nothing. */
export const satisfactionPath = '/satisfaction'
export const satisfactionExportPath = '/satisfaction/export'
export const answersPath = '/satisfaction/answers'
export const followUpsPath = '/satisfaction/follow-ups'
export const followUpPath = (surveyId: string) => `/satisfaction/follow-ups/${surveyId}`
export const ratingPath = (kind: 'letters' | 'receptions', id: string) => `/satisfaction/${kind}/${id}`
export const handOverPath = (kind: 'letters' | 'receptions', id: string) => `/satisfaction/${kind}/${id}/tablet`
/** Where a citizen answers; the token is all that is needed. */
export const surveyPath = (token: string) => `/danh-gia/${token}`
/** The same at the counter: afterwards nothing leads on. */
export const surveyAtCounterPath = (token: string) => `/danh-gia/${token}?tai=quay`
