/** Addresses of feedback on procedures; a leaf that imports nothing. */
export const feedbackListPath = '/feedback'
export const newFeedbackPath = '/feedback/new'
export const feedbackPath = (id: string) => `/feedback/${id}`
