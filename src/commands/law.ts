import { lawCommand } from './law/law-command.ts'
import { say } from './say.ts'

const { lines, problem, exitCode } = lawCommand(process.argv.slice(2))
for (const line of lines) say(line)
if (problem !== undefined) process.stderr.write(`${problem}\n`)
process.exitCode = exitCode
