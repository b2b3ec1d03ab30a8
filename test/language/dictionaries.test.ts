import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { english } from '../../src/language/en/index.ts'
import { vietnamese } from '../../src/language/vi/index.ts'

const sources = ['src', 'views'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|ejs)$/.test(entry.name) && !entry.parentPath.includes('src/language/'))
    .map((entry) => join(entry.parentPath, entry.name)),
)
const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n')

describe('the two dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(english).sort()).to.deep.equal(Object.keys(vietnamese).sort())
  })

  it('name the same values in both languages', () => {
    const names = (entry: unknown) =>
      typeof entry === 'string' ? [...new Set(entry.match(/\{\w+\}/g) ?? [])].sort() : null
    for (const [key, entry] of Object.entries(vietnamese)) {
      const [vi, en] = [names(entry), names((english as Record<string, unknown>)[key])]
      if (vi && en) expect(en, key).to.deep.equal(vi)
    }
  })

  it('have no text that nothing shows', () => {
    const built = [...code.matchAll(/[`'"]([a-zA-Z][\w.-]*\.)\$\{/g)].map((match) => match[1])
    const named = new Set([...code.matchAll(/[`'"]([a-zA-Z][\w.-]*)[`'"]/g)].map((match) => match[1]))
    const unused = Object.keys(vietnamese).filter(
      (key) => !named.has(key) && !built.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).to.deep.equal([])
  })

  it('hold every Vietnamese sentence: none stands in a view', () => {
    const marked = /[àáảãạăắằẳẵặâấầẩẫậđèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ]/i
    const found = sources
      .filter((file) => file.endsWith('.ejs') && !file.endsWith('components/gallery.ejs')) // the sheet of components is for developers
      .filter((file) =>
        marked.test(
          readFileSync(file, 'utf8')
            .replace(/<%#[\s\S]*?%>/g, '')
            .replaceAll('Tiếp Dân', ''),
        ),
      )
    expect(found).to.deep.equal([])
  })
})
