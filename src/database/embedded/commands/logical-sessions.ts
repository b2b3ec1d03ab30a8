import { createHash } from 'node:crypto'
import { Binary, type Document, documentOf, isDocument, type Maybe } from '../values/value.ts'

const timeout = 30 * 60 * 1000
const mostSessions = 100_000

/** The sessions that clients have used of late (manual: "Server Sessions"); they time out after 30 minutes. */
export class LogicalSessions {
  /** When each was last used, the longest unused first. */
  private readonly lastUse = new Map<string, { id: Binary; at: Date }>()

  /** Takes note that a session is used. @param lsid as commands have it */
  touch(lsid: Maybe): void {
    const id = idOf(lsid)
    if (!id) return
    const name = id.toString('hex')
    this.lastUse.delete(name)
    this.lastUse.set(name, { id, at: new Date() })
    if (this.lastUse.size > mostSessions) this.lastUse.delete(this.lastUse.keys().next().value!)
  }

  /** Forgets a session. */
  end(lsid: Maybe): void {
    const id = idOf(lsid)
    if (id) this.lastUse.delete(id.toString('hex'))
  }

  /** The documents of $listLocalSessions. */
  documents(): Document[] {
    const oldest = Date.now() - timeout
    for (const [name, { at }] of this.lastUse) {
      if (at.getTime() >= oldest) break
      this.lastUse.delete(name)
    }
    return [...this.lastUse.values()].map(({ id, at }) =>
      documentOf({ _id: documentOf({ id, uid: nobody }), lastUse: at }),
    )
  }
}

/** Sessions of clients without a user belong to the digest of an empty name. */
const nobody = new Binary(createHash('sha256').digest())

function idOf(lsid: Maybe): Binary | undefined {
  const id = isDocument(lsid) ? lsid.get('id') : undefined
  return id instanceof Binary ? id : undefined
}
