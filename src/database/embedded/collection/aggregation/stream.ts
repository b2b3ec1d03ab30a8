import type { Document } from '../../values/value.ts'
import type { Slice } from '../slice.ts'
import { StageMemory } from './memory.ts'

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
  finish: () => Iterable<Document>,
): DocumentStream {
  let results: Iterator<Document> | undefined
  return {
    next: async (slice) => {
      if (!results) {
        for (let documents = await source.next(slice); documents; documents = await source.next(slice)) {
          take(documents)
          if (slice.isOver()) await slice.rest()
        }
        results = finish()[Symbol.iterator]()
      }
      const part: Document[] = []
      for (let one = results.next(); !one.done; one = results.next()) {
        part.push(one.value)
        if (slice.isOver()) await slice.rest()
        if (part.length === portion) break
      }
      return part.length > 0 ? part : undefined
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

/** All documents of a stream. @throws the error of the memory when they are too many */
export async function collected(source: DocumentStream, memory: StageMemory, slice: Slice): Promise<Document[]> {
  const all: Document[] = []
  for (let documents = await source.next(slice); documents; documents = await source.next(slice)) {
    for (const document of documents) {
      memory.keep(document)
      all.push(document)
    }
    if (slice.isOver()) await slice.rest()
  }
  return all
}

/** What a function makes of all documents, kept in memory until the last has come. @throws 146 when they are too many */
export function fromAll(
  source: DocumentStream,
  stage: string,
  make: (documents: Document[]) => Document[],
): DocumentStream {
  const all: Document[] = []
  const memory = new StageMemory(stage)
  const take = (documents: Document[]) => {
    for (const document of documents) {
      memory.keep(document)
      all.push(document)
    }
  }
  return afterAll(source, take, () => make(all))
}
