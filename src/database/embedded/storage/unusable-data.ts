/** The data of a folder cannot be used as it is; nothing has been changed. The message says what to do. */
export class UnusableData extends Error {
  readonly file: string
  readonly reason: string

  constructor(file: string, reason: string) {
    super(
      `The database file ${file} cannot be used: ${reason}. Nothing was changed. ` +
        'Bring back a backup with: npm run restore -- FILE --force (this file is kept beside it).',
    )
    this.file = file
    this.reason = reason
    this.name = 'UnusableData'
  }
}
