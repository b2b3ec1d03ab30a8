import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { BadDump } from '../database/archive/byte-reader.ts'
import { dumpTo } from '../database/archive/dump.ts'
import { loadFrom } from '../database/archive/load.ts'
import { refuseLostDatabase } from '../database/lost-database.ts'
import { CommandProblem, reportingProblems } from './as-somebody.ts'
import { checkDatabase } from './database/check.ts'
import { compactDatabase } from './database/compact.ts'
import { showStats } from './database/stats.ts'
import { fileProblem } from './file-problem.ts'
import { withDatabase } from './open-database.ts'
import { say, showProgress } from './say.ts'

const usage = `Looks after the database as a whole: the embedded one of the data folder, running or not, or MONGODB_URI.

  npm run db -- check                    compares every index entry with its document
  npm run db -- compact                  gives free space back to the disk
  npm run db -- dump FILE                writes an archive as mongodump does; FILE.gz is compressed
  npm run db -- dump FOLDER/             the same as a folder of BSON files
  npm run db -- load FILE [--drop]       reads either, also of mongodump; --drop replaces collections
  npm run db -- stats [--json]           collections, documents, bytes, indexes, size of the file

  --from DATABASE   which database of the dump, where it has several
  --demo            the data of the demo`

await reportingProblems(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      drop: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      from: { type: 'string' },
      demo: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const [action, place] = positionals
  const needsPlace = action === 'dump' || action === 'load'
  const isKnown = ['check', 'compact', 'dump', 'load', 'stats'].includes(action)
  if (values.help || !isKnown || positionals.length !== (needsPlace ? 2 : 1)) throw new CommandProblem(usage)
  const config = readConfig(process.env, { demo: values.demo })
  if (action !== 'load') refuseLostDatabase(config)
  await withDatabase(config, async (database) => {
    if (action === 'check') return checkDatabase(database)
    if (action === 'compact') return compactDatabase(database)
    if (action === 'stats') return showStats(database, values.json)
    if (action === 'dump') {
      const { collections, documents } = await dumpTo(place, database.db, showProgress('documents')).catch(
        (error: unknown) => {
          throw fileProblem(place, error)
        },
      )
      return say(`${place}: ${documents} documents of ${collections} collections.`)
    }
    const { drop, from } = values
    const loading = loadFrom(place, database.db, { drop, from, progress: showProgress('documents') })
    const { collections, documents } = await loading.catch((error: unknown) => {
      if (error instanceof BadDump) throw new CommandProblem(`${place} was not loaded: ${error.message}.`)
      throw fileProblem(place, error)
    })
    say(`${documents} documents of ${collections} collections were loaded.`)
  })
})
