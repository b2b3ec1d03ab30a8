/** What routing builds its own pages of papers from. */
export { contentAt, inputAt } from './content-at.ts'
export { noticeOf, tellSender } from './routes.ts'
