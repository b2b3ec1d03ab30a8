import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { BadBackup } from '../database/backup/manifest.ts'
import { RestoreRefused, restoreBackup } from '../database/backup/restore-backup.ts'
import { CommandProblem, reportingProblems } from './as-somebody.ts'
import { fileProblem } from './file-problem.ts'
import { say } from './say.ts'

const usage = `Puts a backup in the place of the embedded database and adds its uploads. Stop the server first.

  npm run restore -- FILE [--force]

  --force   also where there are data already; the old database is kept beside the new one
  --demo    the data of the demo`

await reportingProblems(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      force: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [file] = positionals
  if (values.help || positionals.length !== 1) throw new CommandProblem(usage)
  const config = readConfig(process.env, { demo: values.demo })
  if (config.mongodbUri)
    throw new CommandProblem(
      'MONGODB_URI is set: restore the database with mongorestore or npm run db -- load, and unpack the uploads with tar.',
    )
  const { manifest, kept } = await restoreBackup(file, config, values.force).catch((error: unknown) => {
    if (error instanceof BadBackup)
      throw new CommandProblem(`${file} was not restored: ${error.message}. Nothing was changed.`)
    throw error instanceof RestoreRefused ? new CommandProblem(error.message) : fileProblem(file, error)
  })
  const documents = manifest.collections.reduce((sum, one) => sum + one.documents, 0)
  say(`Restored as of ${manifest.takenAt}: ${documents} documents, ${manifest.parts.length - 1} uploaded files.`)
  if (kept) say(`The database that was there before is kept: ${kept}`)
})
