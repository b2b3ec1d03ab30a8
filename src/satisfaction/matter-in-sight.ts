import type { Context } from '../context.ts'
import { NotFound } from '../errors.ts'
import { letterInSight } from '../letters/index.ts'
import { receptionInSight } from '../receptions/index.ts'
import type { RatedSubject } from './ended-matter.ts'

/**
 * The record whose handling is rated.
 * @throws NotFound for whoever may not read it, and always for one with a denunciation
 */
export async function matterInSight(
  context: Context,
  kind: 'letters' | 'receptions',
  id: string,
): Promise<RatedSubject> {
  const subject: RatedSubject =
    kind === 'letters'
      ? { kind: 'letter', record: await letterInSight(context, id) }
      : { kind: 'reception', record: await receptionInSight(context, id) }
  if (subject.record.secret) throw new NotFound('record')
  return subject
}
