import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import ejs from 'ejs'
import { packageRoot } from '../../root.ts'
import type { LookupPage } from './page-model.ts'

const views = join(packageRoot, 'views')
const file = join(views, 'lookup', 'page.ejs')
const draw = ejs.compile(readFileSync(file, 'utf8'), { filename: file, views: [views], cache: true })

/** The one sheet of the look-up, under an address that changes with it. */
export const styles = ['tokens.css', 'pages/lookup.css']
  .map((path) => readFileSync(join(packageRoot, 'public', 'styles', path), 'utf8'))
  .join('\n')
export const stylesPath = `/tra-cuu/${createHash('sha256').update(styles).digest('hex').slice(0, 12)}.css`

/** Draws a page; the template was read once, when the program started. */
export function drawn(page: LookupPage): string {
  return draw({ page, stylesPath })
}

/**
 * The headers of every page of the look-up: nothing is run, kept, embedded or found by search engines, and the code in
 * the address goes to no other place.
 */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
} as const

/** Sends a page without the machinery of the staff pages: this is what a burst of look-ups costs. */
export function sendPage(res: ServerResponse, status: number, html: string, more: Record<string, string> = {}): void {
  res.writeHead(status, { ...headers, 'Content-Length': Buffer.byteLength(html), ...more })
  res.end(html)
}
