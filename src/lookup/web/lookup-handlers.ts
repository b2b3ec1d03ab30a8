import type { Request, RequestHandler, Response } from 'express'
import type { AppParts } from '../../app-parts.ts'
import type { TextKey } from '../../language/translate.ts'
import { isReceiptCode } from '../../letters/index.ts'
import { copyForSender } from '../../papers/index.ts'
import { sendBytes } from '../../web/send-bytes.ts'
import type { Limiter } from '../limiter.ts'
import type { Lookup } from '../lookup.ts'
import { unlockedOf } from '../lookup-of-record.ts'
import { publicOffices } from '../lookup-offices.ts'
import { lookupOfCode } from '../recent-lookups.ts'
import { confirmDigits, isProven, proofFor } from '../second-factor.ts'
import { codePage, mistypedPage } from './code-pages.ts'
import { confirmationPage } from './confirmation-page.ts'
import { lookupPage } from './lookup-page.ts'
import { drawn, sendPage } from './lookup-view.ts'
import type { LookupPage } from './page-model.ts'
import { lookupAddress, lookupPath } from './paths.ts'
import type { Reader } from './reader.ts'
import { codeIn, languageOf, readerOf } from './reader-of.ts'
import { supplementUpload } from './supplement-upload.ts'
import type { Traffic } from './traffic.ts'
import { digitsForm, papersPart } from './unlocked-part.ts'

/** A code that nobody has costs so much more than one that is known: perhaps somebody tries them in turn. */
const costOfMiss = 4

const cookie = 'tracuu'

/** What the pages of the look-up do. */
export function lookupHandlers(
  parts: AppParts,
  { limiter, traffic }: { limiter: Limiter; traffic: Traffic },
): Record<'show' | 'confirm' | 'paper' | 'supplement', RequestHandler> {
  const ready = new WeakMap<Lookup, Map<string, string>>()

  const show = answering(parts, async (req, res) => {
    const code = codeIn(req.query.ma)
    const lang = languageOf(req)
    if (!code) return sendPage(res, 200, await codePage('start', lang))
    if (!isReceiptCode(code)) return mistyped(req, res)
    const reader = readerOf(req, parts)
    const lookup = await lookupOfCode(code, reader.today)
    if (!lookup) return missed(req, res)
    traffic.count('shown')
    if (isProven(parts, code, cookieOf(req))) return sendPage(res, 200, await unlockedPage(lookup, reader))
    sendPage(res, 200, await lockedPage(lookup, reader))
  })

  const confirm = answering(parts, async (req, res) => {
    const { ma, so } = (req.body ?? {}) as Record<string, unknown>
    const code = codeIn(ma)
    const digits = codeIn(so)
    if (!isReceiptCode(code)) return mistyped(req, res)
    if (digits.length !== 4) return again(req, res, code, { status: 422, error: 'lookup.unlock.fourDigits' })
    const answer = await confirmDigits(parts, code, digits)
    if (answer === 'spent') return again(req, res, code, { status: 429, error: 'lookup.unlock.spent' })
    if (answer === 'wrong') {
      limiter.charge(req.ip ?? '', costOfMiss)
      return again(req, res, code, { status: 422, error: 'lookup.unlock.wrong' })
    }
    const proof = proofFor(parts, code)
    res.writeHead(303, {
      Location: `${lookupAddress(code, languageOf(req))}#papers`,
      'Set-Cookie': `${cookie}=${proof.value}; Max-Age=${proof.seconds}; Path=${lookupPath}; HttpOnly; SameSite=Strict${parts.config.secureCookies ? '; Secure' : ''}`,
      'Cache-Control': 'no-store',
    })
    res.end()
  })

  const receive = supplementUpload(parts)

  const supplement = answering(parts, async (req, res) => {
    const lookup = await provenLookup(req)
    if (!lookup) return missed(req, res)
    const reader = readerOf(req, parts)
    const { status, done, errors } = await receive(req, res, lookup, reader)
    const current = (await lookupOfCode(lookup._id, reader.today)) ?? lookup
    sendPage(res, status, await unlockedPage(current, reader, { done, errors }))
  })

  const paper = answering(parts, async (req, res) => {
    const lookup = await provenLookup(req)
    const named = lookup && unlockedOf(parts, lookup).papers[Number(req.params.no) - 1]
    const copy = named && (await copyForSender(parts, { office: lookup.office, paperId: named.id }))
    if (!copy) return missed(req, res)
    sendBytes(
      res,
      { name: `${named.code}-${named.on}.${copy.type.split('/')[1]}`, type: copy.type, sealed: true },
      copy.bytes,
    )
  })

  /** The case of the address, where its four digits were given a moment ago. */
  async function provenLookup(req: Request): Promise<Lookup | null> {
    const code = codeIn(req.query.ma)
    return isReceiptCode(code) && isProven(parts, code, cookieOf(req))
      ? lookupOfCode(code, readerOf(req, parts).today)
      : null
  }

  async function mistyped(req: Request, res: Response): Promise<void> {
    traffic.count('mistyped')
    const { ma } = { ...req.query, ...(req.body as object | undefined) } as { ma?: unknown }
    sendPage(res, 422, await mistypedPage(typeof ma === 'string' ? ma.slice(0, 24) : '', languageOf(req)))
  }

  async function missed(req: Request, res: Response): Promise<void> {
    traffic.count('missed')
    limiter.charge(req.ip ?? '', costOfMiss)
    sendPage(res, 404, await codePage('none', languageOf(req)))
  }

  /** The page of the code with what is wrong with the digits; a code without one gets the same words in the same place. */
  async function again(
    req: Request,
    res: Response,
    code: string,
    { status, error }: { status: number; error: TextKey },
  ): Promise<void> {
    const reader = readerOf(req, parts)
    sendPage(res, status, await confirmationPage(code, error, reader))
  }

  async function lockedPage(lookup: Lookup, reader: Reader): Promise<string> {
    const pages = ready.get(lookup) ?? new Map<string, string>()
    ready.set(lookup, pages)
    const key = `${reader.lang} ${reader.today}`
    const known = pages.get(key)
    if (known) return known
    const page = lookupPage(lookup, await publicOffices(lookup.office), reader)
    const html = drawn({
      ...page,
      digits: digitsForm({ code: lookup._id, asksSupplement: asksSupplement(lookup) }, null, reader),
    })
    pages.set(key, html)
    return html
  }

  async function unlockedPage(
    lookup: Lookup,
    reader: Reader,
    said: { done?: string; errors?: string[] } = {},
  ): Promise<string> {
    const page: LookupPage = lookupPage(lookup, await publicOffices(lookup.office), reader)
    return drawn({ ...page, papers: papersPart(lookup._id, unlockedOf(parts, lookup), said, reader) })
  }

  return { show, confirm, paper, supplement }
}

function asksSupplement({ matters }: Lookup): boolean {
  return matters.some((matter) => matter.state === 'supplement')
}

function cookieOf(req: Request): string | undefined {
  return req.headers.cookie
    ?.split(/;\s*/)
    .find((one) => one.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1)
}

/** While the database is away the look-up says so itself: the pages of the staff must not be needed for it. */
function answering(
  { log }: Pick<AppParts, 'log'>,
  handler: (req: Request, res: Response) => Promise<void>,
): RequestHandler {
  return async (req, res) => {
    try {
      await handler(req, res)
    } catch (error) {
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a look-up could not be answered')
      if (!res.headersSent) sendPage(res, 503, await codePage('away', languageOf(req)), { 'Retry-After': '60' })
    }
  }
}
