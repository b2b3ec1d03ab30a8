import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Caught, caughtMessages } from './caught.ts'
import type { Mood, Moods } from './moods.ts'
import { isMood, receivers, slowMilliseconds } from './moods.ts'
import { page } from './page.ts'

type Messages = ReturnType<typeof caughtMessages>

/** `POST /sms`: a gateway of SMS; `POST /message/template`: Zalo; `/`: what came, and the switches. */
export function httpCatcher(moods: Moods, caught: Messages): Server {
  return createServer((req, res) => {
    respond(req, res, moods, caught).catch(() => res.destroy())
  })
}

async function respond(req: IncomingMessage, res: ServerResponse, moods: Moods, caught: Messages): Promise<void> {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost')
  const body = await bodyOf(req)
  if (pathname === '/sms') return behave(req, res, moods.sms, () => caught.add(smsOf(body)), { id: 'sms-1' })
  if (pathname === '/message/template')
    return behave(req, res, moods.zalo, () => caught.add(zaloOf(body)), zaloAnswer(moods.zalo))
  if (pathname === '/messages') return json(res, 200, caught.all())
  if (pathname === '/moods' && req.method === 'POST') return changeMood(res, moods, new URLSearchParams(body))
  res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(moods, caught.all()))
}

async function behave(
  req: IncomingMessage,
  res: ServerResponse,
  mood: Mood,
  take: () => void,
  answer: object,
): Promise<void> {
  if (mood === 'down') return void req.socket.destroy()
  if (mood === 'busy') return json(res, 503, { error: 'busy' })
  if (mood === 'refuse') return json(res, 'error' in answer ? 200 : 400, answer)
  take()
  if (mood === 'never') return
  if (mood === 'slow') await setTimeout(slowMilliseconds)
  json(res, 200, answer)
  if (mood === 'twice') res.socket?.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}')
}

function changeMood(res: ServerResponse, moods: Moods, wish: URLSearchParams): void {
  for (const receiver of receivers) {
    const mood = wish.get(receiver)
    if (isMood(mood)) moods[receiver] = mood
  }
  res.writeHead(303, { location: '/' }).end()
}

function smsOf(body: string): Omit<Caught, 'at'> {
  const { to = '', text = '', id = '' } = JSON.parse(body) as Record<string, string>
  return { channel: 'sms', to, id, title: '', text }
}

function zaloOf(body: string): Omit<Caught, 'at'> {
  const call = JSON.parse(body) as Record<string, unknown>
  const text = JSON.stringify(call.template_data)
  return {
    channel: 'zalo',
    to: String(call.phone),
    id: String(call.tracking_id),
    title: String(call.template_id),
    text,
  }
}

function zaloAnswer(mood: Mood): object {
  if (mood === 'refuse') return { error: -118, message: 'Zalo account not existed' }
  return { error: 0, message: 'Success', data: { msg_id: 'zns-1', sent_time: String(Date.now()) } }
}

function json(res: ServerResponse, status: number, value: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of req) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}
