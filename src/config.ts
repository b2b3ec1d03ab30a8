import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { packageRoot } from './root.ts'

const environment = z.object({
  NODE_ENV: z.string().default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  MONGODB_URI: z.string().optional(),
  DATA_DIR: z.string().optional(),
  UPLOADS_DIR: z.string().optional(),
  VAULT_KEY: z.string().optional(),
  VAULT_KEY_FILE: z.string().optional(),
  SESSION_SECRET: z.string().min(16).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).default(0),
  SECURE_COOKIES: z.enum(['true', 'false']).default('false'),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(500).default(20),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export interface Config {
  readonly development: boolean
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** Address that citizens reach, for the QR on a receipt. */
  readonly publicUrl: string
  /** Undefined: the embedded database under dataFolder is used. */
  readonly mongodbUri: string | undefined
  readonly dataFolder: string
  readonly uploadsFolder: string
  /** 32 bytes in base64 or hex; wins over the file. */
  readonly vaultKey: string | undefined
  readonly vaultKeyFile: string
  readonly sessionSecret: string | undefined
  readonly trustProxy: number
  readonly secureCookies: boolean
  readonly uploadLimitBytes: number
  readonly logLevel: string
}

/**
 * Reads the settings of one start; the only reader of the environment.
 * `demo` keeps its own data, uploads and key, so that trying never touches real registers.
 * @throws ZodError with the name of each bad variable
 */
export function readConfig(source: NodeJS.ProcessEnv, { demo = false } = {}): Config {
  const env = environment.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')))
  const dataFolder = fromRoot(env.DATA_DIR && !demo ? env.DATA_DIR : demo ? 'demo-data' : 'data')
  return Object.freeze({
    development: env.NODE_ENV === 'development',
    demo,
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `http://${env.HOST === '127.0.0.1' ? 'localhost' : env.HOST}:${env.PORT}`,
    mongodbUri: env.MONGODB_URI && !demo ? env.MONGODB_URI : undefined,
    dataFolder,
    uploadsFolder: demo ? join(dataFolder, 'uploads') : fromRoot(env.UPLOADS_DIR ?? 'uploads'),
    vaultKey: demo ? undefined : env.VAULT_KEY,
    vaultKeyFile: fromRoot(demo ? 'keys/demo-vault.key' : (env.VAULT_KEY_FILE ?? 'keys/vault.key')),
    sessionSecret: env.SESSION_SECRET,
    trustProxy: env.TRUST_PROXY,
    secureCookies: env.SECURE_COOKIES === 'true',
    uploadLimitBytes: env.UPLOAD_LIMIT_MB * 1024 * 1024,
    logLevel: env.LOG_LEVEL,
  })
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : join(packageRoot, path)
}
