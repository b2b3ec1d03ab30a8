/** Addresses of a content's classification; a leaf that imports nothing. */
export const classificationPath = (id: string, contentNo: number) =>
  `/letters/${id}/contents/${contentNo}/classification`
export const answersPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/answers`
export const decisionPath = (id: string, contentNo: number) => `/letters/${id}/contents/${contentNo}/decision`
export const questionAnchor = (number: number) => `cau-${number}`
