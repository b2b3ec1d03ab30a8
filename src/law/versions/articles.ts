import { instrumentNames } from './instruments.ts'

/** What a citation names: an instrument as a whole, one of its articles, a clause or a point. */
export interface Article {
  /** Id of the instrument. */
  instrument: string
  /** 28, 11a, or "Mẫu 02" for a form; absent when the whole instrument is named. */
  article?: string
  clause?: string
  point?: string
}

/** A citation taken apart, and the words in it that nobody can look up. */
export interface ReadCitation {
  articles: Article[]
  unread: string[]
}

/** What a citation names, in its order: articlesIn('LK Đ.27, 28; NĐ 124 Đ.16(1)') names three articles. */
export function articlesIn(citation: string): Article[] {
  return readCitation(citation).articles
}

/**
 * Reads "LK Đ.28(1)(d)", "LTC Đ.12.3.a", "Đ.17, 18", "Đ.23.1-2", "Đ.4.3 mới của NĐ 31/2019", "Mẫu 02". An article
 * belongs to the instrument named before it; an instrument without an article is cited as a whole.
 */
export function readCitation(citation: string): ReadCitation {
  const reader = new CitationReader(citation.normalize('NFC'))
  while (!reader.ended) reader.readNext()
  return reader.result()
}

const end = '(?![\\p{L}\\d/])'
const group = /\(\d+[a-z]?\)|\([a-zđ]\)|\.\d+[a-z]?|\.[a-zđ](?!\p{L})/u
const place = new RegExp(`^(\\d+[a-z]?)((?:${group.source})*)${end}`, 'u')
/** "(4)" after "Đ.148(3),": another clause of the same article; so the "-2" of "Đ.23.1-2". */
const furtherClause = /^\((\d+[a-z]?)\)/u
const rangeEnd = new RegExp(`^-(?:\\((\\d+|[a-zđ])\\)|(\\d+)${end})`, 'u')
const names = instrumentNames().map(({ name, id }) => ({
  id,
  pattern: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}${end}`, 'u'),
}))
/** Words that join and name nothing. */
const linkWord = new RegExp(`^(?:sửa đổi bởi|tương tự|và)${end}`, 'u')
const points = 'abcdđeghiklmn'

class CitationReader {
  private readonly articles: Article[] = []
  private readonly unread: string[] = []
  private instrument: string | null = null
  /** The instrument was named, and none of its articles yet. */
  private alone = false
  /** The articles of the list that is being read: after "Đ.17," comes 18. */
  private list: Article[] = []

  private rest: string

  constructor(citation: string) {
    this.rest = /^\s*[—–-]?\s*$/.test(citation) ? '' : citation
  }

  get ended(): boolean {
    return this.rest === ''
  }

  result(): ReadCitation {
    this.closeInstrument()
    return { articles: this.articles, unread: this.unread }
  }

  readNext(): void {
    if (this.take(/^[\s,]+/)) return
    if (this.list.length > 0 && this.readFurther()) return
    if (this.take(/^[;:()]/)) {
      this.list = []
      return
    }
    if (this.readInstrument() || this.readNewTextOf() || this.readForm() || this.readArticle()) return
    if (this.take(linkWord)) return
    this.list = []
    this.unread.push(this.take(/^[^\s,;:()]+/)![0])
  }

  private readInstrument(): boolean {
    const id = this.takeName()
    if (id === null) return false
    this.closeInstrument()
    this.instrument = id
    this.alone = true
    this.list = []
    return true
  }

  /** "Đ.4.3 mới của NĐ 31/2019": the articles just read stand in the instrument that follows. */
  private readNewTextOf(): boolean {
    const before = this.rest
    if (!this.take(/^(?:mới )?của /)) return false
    const id = this.takeName()
    if (id === null) {
      this.rest = before
      return false
    }
    for (const article of this.list) article.instrument = id
    return true
  }

  private readForm(): boolean {
    const form = this.take(/^Mẫu (?:số )?(\d[\p{L}\d/.-]*)/u)
    if (form) this.add({ article: `Mẫu ${form[1]}` })
    return form !== null
  }

  private readArticle(): boolean {
    if (!this.take(/^Đ\.\s*(?=\d)/)) return false
    this.list = []
    this.readPlace()
    return true
  }

  private readFurther(): boolean {
    const last = this.list.at(-1)!
    const clause = this.take(furtherClause)
    if (clause) this.add({ article: last.article, clause: clause[1] })
    return clause !== null || this.readPlace()
  }

  private readPlace(): boolean {
    const found = this.take(place)
    if (!found) return false
    const [first, second] = [...found[2]!.matchAll(new RegExp(group, 'gu'))].map(([text]) => text.replace(/[().]/g, ''))
    const isClause = first !== undefined && /^\d/.test(first)
    const point = isClause ? second : first
    this.add({ article: found[1]!, ...(isClause && { clause: first }), ...(point && { point }) })
    const until = this.take(rangeEnd)
    if (until) this.fill(this.list.at(-1)!, until[1] ?? until[2]!)
    return true
  }

  /** "Đ.144-146", "Đ.23.1-2", "Đ.6(2)(b)-(d)": all that stands between, and the end. */
  private fill({ article, clause, point }: Article, last: string): void {
    if (point !== undefined)
      for (const next of points.slice(points.indexOf(point) + 1, points.indexOf(last) + 1))
        this.add({ article, ...(clause && { clause }), point: next })
    else
      for (let next = Number.parseInt(clause ?? article!, 10) + 1; next <= Number(last); next++)
        this.add(clause ? { article, clause: String(next) } : { article: String(next) })
  }

  private add(part: Omit<Article, 'instrument'>): void {
    if (this.instrument === null) {
      this.unread.push(part.article!)
      return
    }
    const article = { instrument: this.instrument, ...part }
    this.articles.push(article)
    this.list.push(article)
    this.alone = false
  }

  private closeInstrument(): void {
    if (this.instrument !== null && this.alone) this.articles.push({ instrument: this.instrument })
    this.alone = false
  }

  private takeName(): string | null {
    return names.find(({ pattern }) => this.take(pattern))?.id ?? null
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.rest)
    if (found) this.rest = this.rest.slice(found[0].length)
    return found
  }
}
