import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { BadBackup } from '../database/backup/manifest.ts'
import { writeBackup } from '../database/backup/write-backup.ts'
import { refuseLostDatabase } from '../database/lost-database.ts'
import { CommandProblem, reportingProblems } from './as-somebody.ts'
import { fileProblem } from './file-problem.ts'
import { withDatabase } from './open-database.ts'
import { say } from './say.ts'

const usage = `Writes database and uploads into one file, while the server runs and people write.

  npm run backup -- FILE        FILE.gz is compressed

The key of the vault is not in it: keep a copy of it apart from the backups.

  --demo   the data of the demo`

await reportingProblems(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { demo: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  })
  const [file] = positionals
  if (values.help || positionals.length !== 1) throw new CommandProblem(usage)
  const config = readConfig(process.env, { demo: values.demo })
  refuseLostDatabase(config)
  await withDatabase(config, async ({ client, db, embedded }) => {
    const { uploadsFolder } = config
    const { manifest, bytes, missing } = await writeBackup(file, { client, db, embedded, uploadsFolder }).catch(
      (error: unknown) => {
        if (error instanceof BadBackup) throw new CommandProblem(`No backup was made: ${error.message}.`)
        throw fileProblem(file, error)
      },
    )
    const documents = manifest.collections.reduce((sum, one) => sum + one.documents, 0)
    say(`${file}: ${documents} documents, ${manifest.parts.length - 1} uploaded files, ${bytes} bytes.`)
    if (!embedded)
      say('Collections of MongoDB were read one after another, not as of one moment. Stop the server for that.')
    say('The key of the vault is not in it; keep a copy of it elsewhere.')
    if (missing.length > 0)
      throw new CommandProblem(
        `${missing.length} files that records refer to are not in ${uploadsFolder}:\n${missing.join('\n')}`,
      )
  })
})
