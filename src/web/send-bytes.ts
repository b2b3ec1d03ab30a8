import type { Response } from 'express'

/** Sends a stored file: what a browser can show is shown, the rest is saved; a sealed one is never cached. */
export function sendBytes(res: Response, file: { name: string; type: string; sealed: boolean }, bytes: Buffer): void {
  const inline = file.type === 'application/pdf' || /^image\/(png|jpeg|webp)$/.test(file.type)
  res.set({
    'Content-Type': file.type,
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': dispositionOf(inline ? 'inline' : 'attachment', file.name),
    'Cache-Control': file.sealed ? 'no-store' : 'private, max-age=3600',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  })
  res.send(bytes)
}

/** The name for old and new browsers. Source: RFC 6266, RFC 5987. */
function dispositionOf(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}
