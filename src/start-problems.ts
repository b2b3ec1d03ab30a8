import type { Config } from './config.ts'
import { LawProblem } from './law/index.ts'
import { VaultKeyProblem } from './vault/index.ts'

/** What an operator can do about a start that failed, or null when it is a bug that should show its stack. */
export function whyItCannotStart(
  error: unknown,
  config: Pick<Config, 'port' | 'host' | 'dataFolder' | 'mongodbUri'>,
): string | null {
  if (error instanceof VaultKeyProblem) return error.message
  if (error instanceof LawProblem)
    return `The law of this program cannot be trusted, so it does not start. Install the version before, or mend:\n${error.message}`
  const { code, name, message } = error as { code?: string; name?: string; message?: string }
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is in use: another program, or another Tiếp Dân, answers there. Stop it, or set PORT to a free port.`
  if (code === 'EACCES' && message?.includes('listen'))
    return `Port ${config.port} may not be opened by this user. Set PORT to 1024 or above.`
  if (code === 'EADDRNOTAVAIL')
    return `This machine has no address ${config.host}. Set HOST to one of its own, or to 127.0.0.1.`
  if (name === 'UnusableData' || name === 'LostDatabase') return message ?? null
  if (code === 'ENOSPC')
    return `The disk of the data folder is full: ${config.dataFolder}. Make room, then start again. (${message})`
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return `The data folder cannot be written: ${config.dataFolder}. Give this user the right to it, or set DATA_DIR. (${message})`
  if (name === 'MongoServerSelectionError' || name === 'MongooseServerSelectionError')
    return config.mongodbUri
      ? `MongoDB does not answer at MONGODB_URI. Start it, or check the address. (${message})`
      : `The database in ${config.dataFolder} belongs to another process that does not answer. Stop that process, or set DATA_DIR. (${message})`
  if (name === 'FolderInUse' || code === 'FOLDER_IN_USE')
    return `The data folder ${config.dataFolder} is in use by another process. Stop it, or set DATA_DIR. (${message})`
  return null
}
