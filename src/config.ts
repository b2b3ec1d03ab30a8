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
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_GATEWAY_METHOD: z.enum(['POST', 'GET', 'PUT']).default('POST'),
  SMS_GATEWAY_HEADERS: z.string().default('{"content-type":"application/json"}').transform(headers),
  SMS_GATEWAY_BODY: z.string().default('{"to":"{to}","text":"{text}","id":"{id}"}'),
  SMS_GATEWAY_IDEMPOTENT: z.enum(['true', 'false']).default('false'),
  ZALO_URL: z.url({ protocol: /^https?$/ }).optional(),
  ZALO_ACCESS_TOKEN: z.string().optional(),
  SOFFICE: z.string().optional(),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(500).default(20),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

/** How SMS leave: one HTTP request a message; `{to}`, `{text}` and `{id}` are filled in by the channel. */
export interface SmsGateway {
  readonly url: string
  readonly method: 'POST' | 'GET' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The gateway sends a message once however often its `{id}` comes: what is unknown may be tried again. */
  readonly idempotent: boolean
}

/** The gateways that the office has configured; null: this channel is not used. */
export interface Gateways {
  readonly mail: { readonly url: string; readonly from: string } | null
  readonly sms: SmsGateway | null
  readonly zalo: { readonly url: string; readonly accessToken: string } | null
}

export interface Config {
  readonly development: boolean
  readonly demo: boolean
  readonly host: string
  readonly port: number
  /** Address that citizens reach, for the QR on a receipt. */
  readonly publicUrl: string
  /** False: publicUrl is a guess from the port, which no citizen can reach. */
  readonly publicUrlKnown: boolean
  readonly gateways: Gateways
  /** The program of LibreOffice, where it is not on the path. */
  readonly soffice: string | undefined
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
    publicUrlKnown: env.PUBLIC_URL !== undefined,
    gateways: demo ? { mail: null, sms: null, zalo: null } : gatewaysOf(env),
    soffice: env.SOFFICE,
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

/** A channel is on once all that it needs is set. */
function gatewaysOf(env: z.infer<typeof environment>): Gateways {
  return {
    mail: env.SMTP_URL && env.MAIL_FROM ? { url: env.SMTP_URL, from: env.MAIL_FROM } : null,
    sms: env.SMS_GATEWAY_URL
      ? {
          url: env.SMS_GATEWAY_URL,
          method: env.SMS_GATEWAY_METHOD,
          headers: env.SMS_GATEWAY_HEADERS,
          body: env.SMS_GATEWAY_BODY,
          idempotent: env.SMS_GATEWAY_IDEMPOTENT === 'true',
        }
      : null,
    zalo: env.ZALO_URL && env.ZALO_ACCESS_TOKEN ? { url: env.ZALO_URL, accessToken: env.ZALO_ACCESS_TOKEN } : null,
  }
}

function headers(text: string, check: z.RefinementCtx): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text))
  } catch {
    check.addIssue({ code: 'custom', message: 'a JSON object of texts is expected' })
    return z.NEVER
  }
}

function fromRoot(path: string): string {
  return isAbsolute(path) ? path : join(packageRoot, path)
}
