/** What the writer sent in later, over the look-up page: stays apart from the record's files until somebody takes it. */
export interface Supplement {
  id: string
  at: Date
  /** What the writer said with it. */
  note: string | null
  files: SupplementFile[]
  state: 'arrived' | 'accepted' | 'refused'
  /** Why it was refused, in words that the writer reads. */
  reason: string | null
  /** Who decided, and when; null while it waits. */
  by: string | null
  decidedAt: Date | null
}

export interface SupplementFile {
  id: string
  name: string
  /** In bytes. */
  size: number
  /** What the bytes are, whatever the name says. */
  kind: string
  /** Content hash in the file store. */
  hash: string
}
