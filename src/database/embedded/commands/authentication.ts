import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto'
import { DatabaseError } from '../errors.ts'
import { Binary, type Document, documentOf, type Maybe } from '../values/value.ts'
import type { Command } from './request.ts'

/** The one user that there is where the server listens on a port. */
export const userName = 'tiepdan'
const iterations = 4096

interface Conversation {
  nonce: string
  salt: Buffer
  firstBare: string
  serverFirst: string
}

/** The first message of SCRAM-SHA-256 (RFC 5802, RFC 7677). @throws AuthenticationFailed (18) */
export const authenticate: Command = ({ body, session, server }) => {
  if (server.password === undefined) throw failed('there is nobody to be here: the socket is the protection')
  if (body.get('mechanism') !== 'SCRAM-SHA-256') throw failed('only SCRAM-SHA-256 is known')
  const firstBare = text(body.get('payload')).replace(/^n,,/, '')
  const attributes = attributesOf(firstBare)
  if (attributes.n !== userName) throw failed('unknown user')
  const nonce = `${attributes.r}${randomBytes(18).toString('base64')}`
  const salt = randomBytes(28)
  const serverFirst = `r=${nonce},s=${salt.toString('base64')},i=${iterations}`
  session.conversation = { nonce, salt, firstBare, serverFirst } satisfies Conversation
  return step(serverFirst, false)
}

/** The client's proof, and then its empty last message. @throws AuthenticationFailed (18) */
export const continueAuthentication: Command = ({ body, session, server }) => {
  const payload = text(body.get('payload'))
  if (payload === '' && session.isAuthenticated) return step('', true)
  const conversation = session.conversation as Conversation | undefined
  session.conversation = undefined
  if (!conversation || server.password === undefined) throw failed('no authentication is under way')
  const attributes = attributesOf(payload)
  if (attributes.r !== conversation.nonce) throw failed('wrong nonce')
  const salted = pbkdf2Sync(server.password, conversation.salt, iterations, 32, 'sha256')
  const clientKey = hmac(salted, 'Client Key')
  const storedKey = createHash('sha256').update(clientKey).digest()
  const message = `${conversation.firstBare},${conversation.serverFirst},${payload.replace(/,p=.*$/, '')}`
  const signature = hmac(storedKey, message)
  const expected = Buffer.from(clientKey.map((byte, at) => byte ^ signature[at]))
  const proof = Buffer.from(attributes.p ?? '', 'base64')
  if (proof.length !== expected.length || !timingSafeEqual(proof, expected)) throw failed('wrong password')
  session.isAuthenticated = true
  const verifier = hmac(hmac(salted, 'Server Key'), message).toString('base64')
  return step(`v=${verifier}`, body.get('skipEmptyExchange') === true)
}

function hmac(key: Buffer, message: string): Buffer {
  return createHmac('sha256', key).update(message).digest()
}

function step(payload: string, done: boolean): Document {
  return documentOf({ conversationId: 1, done, payload: new Binary(Buffer.from(payload)) })
}

function text(payload: Maybe): string {
  return payload instanceof Binary ? Buffer.from(payload.buffer.subarray(0, payload.position)).toString('utf8') : ''
}

function attributesOf(message: string): Record<string, string> {
  return Object.fromEntries(message.split(',').map((part) => [part[0], part.slice(2)]))
}

function failed(reason: string): DatabaseError {
  return new DatabaseError(18, `Authentication failed: ${reason}`)
}
