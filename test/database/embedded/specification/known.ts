/** The entities of a test, as far as matching needs them. */
export interface Known {
  /** The value of an entity that holds one. */
  value(id: string): unknown
  /** The lsid of a session entity, also after its end. */
  sessionId(id: string): unknown
}

/** Only at the root may an actual document have fields that are not expected. */
export type Level = 'root' | 'nested'
