import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allSheetFixtures } from '../papers/sheets/gallery.ts'
import { createRenderer } from '../rendering/index.ts'
import { packageRoot } from '../root.ts'
import { galleryPage } from './gallery/gallery-page.ts'
import { pictureOfPdf } from './gallery/picture-of-pdf.ts'
import { say, showProgress } from './say.ts'

/** Draws every paper into docs/papers and lists them in docs/papers.md, for those who read the repository. */
const docs = join(packageRoot, 'docs')
const folder = join(docs, 'papers')
const fixtures = allSheetFixtures()
const renderer = createRenderer()
const progress = showProgress('papers drawn')

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const [done, { name, sheet }] of fixtures.entries()) {
  await writeFile(join(folder, `${name}.png`), await pictureOfPdf(await renderer.pdf(sheet)))
  progress('gallery', done + 1)
}
await writeFile(join(docs, 'papers.md'), galleryPage(fixtures))
await renderer.stop()
say(`${fixtures.length} papers in docs/papers`)
