import { setTimeout } from 'node:timers/promises'
import { badValue, DatabaseError } from '../errors.ts'
import { isNumber, toDouble, wholeNumber } from '../values/numbers.ts'
import { type Document, documentOf, isDocument, type Value } from '../values/value.ts'

/** What a fail point does to the reply of a command that was done. */
export type Failure = 'close' | { fields: Document } | undefined

/**
 * Errors that a test of a client orders (`failCommand` of MongoDB's "The failCommand Fail Point" wiki page). The server
 * has them only where its options say so; elsewhere the command is unknown.
 */
export class FailPoints {
  private data: Document = new Map()
  private toSkip = 0
  private left = 0

  /** Sets or takes back the fail point. @throws BadValue (2) for a mode that is not known */
  configure(mode: Value | undefined, data: Document): void {
    this.data = data
    this.toSkip = 0
    this.left = Number.POSITIVE_INFINITY
    if (mode === 'off') this.left = 0
    else if (isDocument(mode) && mode.has('times')) this.left = wholeNumber(mode.get('times')) ?? 0
    else if (isDocument(mode) && mode.has('skip')) this.toSkip = wholeNumber(mode.get('skip')) ?? 0
    else if (mode !== 'alwaysOn') throw badValue('unknown mode of a fail point')
  }

  /** Lets a command meet the fail point. @throws the ordered error */
  async meet(command: string, appName: string | undefined): Promise<Failure> {
    if (!this.isFor(command, appName)) return undefined
    const { data } = this
    const wait = data.get('blockTimeMS')
    if (data.get('blockConnection') === true && isNumber(wait)) await setTimeout(toDouble(wait))
    if (data.get('closeConnection') === true) return 'close'
    const labels = data.get('errorLabels')
    const code = wholeNumber(data.get('errorCode'))
    if (code !== undefined) {
      const details = new Map(labels === undefined ? [] : [['errorLabels', labels]])
      throw new DatabaseError(code, "Failing command via 'failCommand' failpoint", details)
    }
    return { fields: documentOf({ writeConcernError: data.get('writeConcernError'), errorLabels: labels }) }
  }

  /** Counts too: asked once a command. */
  private isFor(command: string, appName: string | undefined): boolean {
    const commands = this.data.get('failCommands')
    const wanted = this.data.get('appName')
    if (this.left <= 0 || !Array.isArray(commands) || !commands.includes(command)) return false
    if (wanted !== undefined && wanted !== appName) return false
    if (this.toSkip > 0) {
      this.toSkip--
      return false
    }
    this.left--
    return true
  }
}
