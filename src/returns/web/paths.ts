/** Addresses of results on their way to writers; a leaf that imports nothing. */
export const returnListPath = '/returns'
export const postalListPath = '/returns/post'
export const addressLabelsPath = '/returns/labels'
export const letterReturnsPath = (id: string) => `/letters/${id}/returns`
export const newReturnPath = (id: string) => `/letters/${id}/returns/new`
export const returnActPath = (
  id: string,
  returnId: string,
  act: 'hand-over' | 'sending' | 'delivery' | 'coming-back' | 'way',
) => `/letters/${id}/returns/${returnId}/${act}`
