import { CommandProblem } from './as-somebody.ts'

/** An error of the file that a command was told to write or read as a sentence; any other error as it is. */
export function fileProblem(place: string, error: unknown): unknown {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return new CommandProblem(`There is no room for ${place} on its disk.`)
  if (code && path?.startsWith(place)) return new CommandProblem(`The file ${place} cannot be used. (${message})`)
  return error
}
