import { CommandProblem } from '../as-somebody.ts'
import type { ToolDatabase } from '../open-database.ts'
import { say, showProgress } from '../say.ts'

/** Validates every collection. @throws CommandProblem when something is wrong */
export async function checkDatabase({ db }: ToolDatabase): Promise<void> {
  const progress = showProgress('collections checked')
  const list = await db.listCollections({}, { nameOnly: true }).toArray()
  const names = list.filter(({ type }) => type !== 'view').map(({ name }) => name)
  const sums = { documents: 0, keys: 0 }
  const problems: string[] = []
  for (const [done, name] of names.sort().entries()) {
    const reply = await db.command({ validate: name, full: true })
    sums.documents += reply.nrecords
    for (const keys of Object.values(reply.keysPerIndex as Record<string, number>)) sums.keys += keys
    for (const error of reply.errors as string[]) problems.push(`${name}: ${error}`)
    if (!reply.valid && reply.errors.length === 0) problems.push(`${name}: not valid`)
    progress(name, done + 1)
  }
  say(`${names.length} collections, ${sums.documents} documents, ${sums.keys} index entries checked.`)
  if (problems.length > 0) throw new CommandProblem(problems.join('\n'))
  say('All is well.')
}
