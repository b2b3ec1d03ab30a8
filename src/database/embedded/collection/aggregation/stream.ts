import type { Document } from '../../values/value.ts'
import type { Slice } from '../slice.ts'

/** Documents in portions; undefined at the end. */
export interface DocumentStream {
  next(slice: Slice): Promise<Document[] | undefined>
}

/** How many documents go through the stages together. */
export const portion = 200

/** Each portion changed by a function. */
export function mapped(source: DocumentStream, change: (documents: Document[]) => Document[]): DocumentStream {
  return {
    next: async (slice) => {
      const documents = await source.next(slice)
      return documents && change(documents)
    },
  }
}

/** What a function makes of all documents, once they are all there. */
export function afterAll(
  source: DocumentStream,
  take: (documents: Document[]) => void,
  finish: () => Document[] | Promise<Document[]>,
): DocumentStream {
  let results: Document[] | undefined
  let at = 0
  return {
    next: async (slice) => {
      if (!results) {
        for (let documents = await source.next(slice); documents; documents = await source.next(slice)) {
          take(documents)
          if (slice.isOver()) await slice.rest()
        }
        results = await finish()
      }
      if (at >= results.length) return undefined
      const part = results.slice(at, at + portion)
      at += part.length
      return part
    },
  }
}

/** Documents that are already at hand. */
export function streamFrom(documents: Document[]): DocumentStream {
  let at = 0
  return {
    next: async () => {
      if (at >= documents.length) return undefined
      const part = documents.slice(at, at + portion)
      at += part.length
      return part
    },
  }
}

/** All documents of a stream. */
export async function collected(source: DocumentStream, slice: Slice): Promise<Document[]> {
  const all: Document[] = []
  for (let documents = await source.next(slice); documents; documents = await source.next(slice)) {
    all.push(...documents)
    if (slice.isOver()) await slice.rest()
  }
  return all
}
