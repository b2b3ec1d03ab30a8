import type { Db } from 'mongodb'
import { show } from './model/show.ts'
import { type Failure, playPart } from './playing.ts'
import { shrunk } from './shrinking.ts'

/** What a run is to do. */
export interface Run {
  seed: number
  /** How many commands are to be compared, at least. */
  cases: number
  /** Only this part of the run. */
  onePart?: number
  /** Report a difference as it was found, not made smaller. */
  isWhole?: boolean
}

/** Compares commands until there have been enough or one differs; the report tells how to see that again. */
export async function fuzz(
  db: Db,
  { seed, cases, onePart, isWhole }: Run,
): Promise<{ cases: number; report?: string }> {
  let done = 0
  for (let part = onePart ?? 0; done < cases; part++) {
    const played = await playPart(db, seed, part)
    done += played.cases
    if (played.failure)
      return { cases: done, report: reportOf(isWhole ? played.failure : await shrunk(db, played.failure), seed, part) }
    if (onePart !== undefined) break
  }
  return { cases: done }
}

function reportOf(failure: Failure, seed: number, part: number): string {
  const list = (texts: string[]) => texts.map((text) => `  ${text}`).join('\n')
  return [
    `A difference; again with: npm run fuzz -- --seed ${seed} --part ${part}`,
    'documents:',
    list(failure.documents.map((document) => show(document))),
    'indexes:',
    list(failure.indexes.map((index) => show(index))),
    'command:',
    list([show(failure.command)]),
    'expected:',
    list(failure.expected.split('\n')),
    'actual:',
    list(failure.actual.split('\n')),
  ].join('\n')
}
