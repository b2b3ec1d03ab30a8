import { buffer } from 'node:stream/consumers'
import yauzl from 'yauzl'

const withFonts = /^word\/(document|styles|header\d*|footer\d*|theme\/theme\d*)\.xml$/
const fontName = /\b(?:w:ascii|w:hAnsi|typeface)="([^"+@]+)"/g

/**
 * The fonts that a DOCX asks for by name, those of its theme too where its text uses the theme.
 * Only for a template that the renderer has checked: its sizes are known to be harmless.
 */
export async function fontsOf(docx: Buffer): Promise<string[]> {
  const zip = await yauzl.fromBufferPromise(docx, { lazyEntries: true })
  const texts = new Map<string, string>()
  for await (const entry of zip.eachEntry())
    if (withFonts.test(entry.fileName))
      texts.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  const usesTheme = [...texts].some(([name, xml]) => !name.includes('/theme/') && /w:(ascii|hAnsi)Theme="/.test(xml))
  const fonts = [...texts].flatMap(([name, xml]) => fontsIn(xml, name.includes('/theme/'), usesTheme))
  return [...new Set(fonts)].sort()
}

function fontsIn(xml: string, isTheme: boolean, usesTheme: boolean): string[] {
  if (isTheme && !usesTheme) return []
  const texts = isTheme ? (xml.match(/<a:latin\b[^>]*>/g) ?? []) : [xml]
  return texts.flatMap((text) => [...text.matchAll(fontName)].map(([, name]) => name))
}
