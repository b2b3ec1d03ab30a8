import { readdirSync, readFileSync, statSync } from 'node:fs'
import { expect } from 'chai'
import { galleryPage } from '../../src/commands/gallery/gallery-page.ts'
import { allSheetFixtures } from '../../src/papers/sheets/gallery.ts'

describe('the gallery of papers', () => {
  const fixtures = allSheetFixtures()

  it('shows the papers as they are now (else: npm run papers:gallery)', () => {
    expect(readFileSync('docs/papers.md', 'utf8')).to.equal(galleryPage(fixtures))
  })

  it('has a picture of each and of nothing else, small enough to keep', () => {
    expect(readdirSync('docs/papers').sort()).to.deep.equal(fixtures.map(({ name }) => `${name}.png`).sort())
    for (const { name } of fixtures) expect(statSync(`docs/papers/${name}.png`).size, name).to.be.below(90_000)
  })
})
