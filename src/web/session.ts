import type { Request } from 'express'
import type { Language } from '../language/translate.ts'

/** A new session id for whoever signs in: one that somebody planted before is worth nothing. */
export async function startSession(
  req: Request,
  account: { _id: string; office: string; sessionEpoch: number; language: Language },
): Promise<void> {
  await new Promise<void>((resolve, reject) => req.session.regenerate((error) => (error ? reject(error) : resolve())))
  req.session.account = account._id
  req.session.office = account.office
  req.session.epoch = account.sessionEpoch
  req.session.language = account.language
}
