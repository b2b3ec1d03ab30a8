import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { normalisedBody } from '../../src/agencies/body-keys.ts'
import { subjectRoutes } from '../../src/law/competence/subject-routes.ts'
import { readLetter } from '../../src/reading/index.ts'
import { packageRoot } from '../../src/root.ts'
import { fold } from '../../src/text/fold.ts'

/** How often a reading was right: of what it proposed (precision), of what there was to find (recall). */
export class Score {
  proposed = 0
  wanted = 0
  right = 0

  /** Counts one answer: null is "nothing". */
  count(found: string | null, expected: string | null): boolean {
    return this.countAll(found === null ? [] : [found], expected === null ? [] : [expected])
  }

  /** Counts an answer of several values. */
  countAll(found: string[], expected: string[]): boolean {
    const right = found.filter((one) => expected.includes(one)).length
    this.proposed += found.length
    this.wanted += expected.length
    this.right += right
    return right === found.length && right === expected.length
  }

  get precision(): number {
    return this.proposed ? this.right / this.proposed : 1
  }

  get recall(): number {
    return this.wanted ? this.right / this.wanted : 1
  }
}

export type Scores = Record<string, Score>

interface Expected {
  id: string
  text: string
  kinds: string[]
  field: string | null
  subject: string | null
  body: string | null
  decision: { no: string; on: string | null; issuer: string | null } | null
  level: string | null
}

const here = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'))
const registerRows = (name: string): Record<string, string>[] =>
  parse(readFileSync(join(packageRoot, 'sample-registers', name), 'utf8'), { columns: true, bom: true })

const kindNames: Record<string, string> = {
  'Khiếu nại': 'complaint',
  'Tố cáo': 'denunciation',
  'Kiến nghị, phản ánh': 'petition',
}

/** The register of letters: kinds of every row, decisions of the rows of truth.json, bodies and fields where a letter was passed on. */
export function measureRegister(miss: (what: string) => void = () => {}): Scores {
  const scores = {
    kind: new Score(),
    no: new Score(),
    on: new Score(),
    issuer: new Score(),
    named: new Score(),
    body: new Score(),
    field: new Score(),
  }
  const truth = new Map<string, Expected['decision']>(
    here('./truth.json').map((row: { number: string; decision: Expected['decision'] }) => [row.number, row.decision]),
  )
  for (const row of registerRows('so-don-thu.csv')) {
    const text = row['Nội dung đơn']!
    const reading = readLetter(text)
    const kinds = row['Loại đơn']!.split('; ').map((name) => kindNames[name]!)
    const told = (score: Score, found: string[], expected: string[], what: string) =>
      score.countAll(found, expected) || miss(`${row['Số đến']} ${what}: ${found} for ${expected} · ${text}`)
    told(
      scores.kind,
      reading.kinds.map((kind) => kind.value),
      kinds,
      'kind',
    )
    const decision = truth.get(row['Số đến']!)
    if (decision !== undefined)
      countDecision(scores, reading.decision?.value ?? null, decision, (what) => miss(`${row['Số đến']} ${what}`))
    if (decision) scores.named.count(reading.body && normalisedBody(reading.body.value), bodyOf(decision.issuer))
    const agency = row['Cơ quan được chuyển']
    if (!agency) continue
    scores.body.count(reading.body && normalisedBody(reading.body.value), normalisedBody(agency))
    if (/^Sở /.test(agency) && kinds.length === 1)
      told(scores.field, reading.field ? [inChargeOf(reading.field.value)] : [], [departmentOf(agency)], 'field')
  }
  return scores
}

/** The register of feedback on procedures: every row is a petition about procedures. */
export function measureFeedback(): Scores {
  const scores = { kind: new Score(), field: new Score(), subject: new Score() }
  for (const row of registerRows('phan-anh-kien-nghi.csv')) {
    const reading = readLetter(row['Nội dung']!)
    scores.kind.countAll(
      reading.kinds.map((kind) => kind.value),
      ['petition'],
    )
    scores.field.count(reading.field?.value ?? null, 'feedback-on-procedures')
    scores.subject.count(reading.subject?.value ?? null, 'proceduralFeedback')
  }
  return scores
}

/** The invented letters, written before the patterns were. */
export function measureLetters(miss: (what: string) => void = () => {}, file = './letters.json'): Scores {
  const scores = {
    kind: new Score(),
    field: new Score(),
    subject: new Score(),
    body: new Score(),
    no: new Score(),
    on: new Score(),
    issuer: new Score(),
    level: new Score(),
  }
  for (const letter of here(file) as Expected[]) {
    const reading = readLetter(letter.text)
    const one = (score: Score, found: string | null, expected: string | null, what: string) =>
      score.count(found, expected) || miss(`${letter.id} ${what}: ${found} for ${expected}`)
    const kinds = reading.kinds.map((kind) => kind.value)
    if (!scores.kind.countAll(kinds, letter.kinds)) miss(`${letter.id} kind: ${kinds} for ${letter.kinds}`)
    one(scores.field, reading.field?.value ?? null, letter.field, 'field')
    one(scores.subject, reading.subject?.value ?? null, letter.subject, 'subject')
    one(
      scores.body,
      reading.body && normalisedBody(reading.body.value),
      letter.body && normalisedBody(letter.body),
      'body',
    )
    one(scores.level, reading.level?.value ?? null, letter.level, 'level')
    countDecision(scores, reading.decision?.value ?? null, letter.decision, (what) => miss(`${letter.id} ${what}`))
  }
  return scores
}

function countDecision(
  scores: { no: Score; on: Score; issuer: Score },
  found: Expected['decision'],
  expected: Expected['decision'],
  miss: (what: string) => void,
): void {
  for (const part of ['no', 'on', 'issuer'] as const) {
    const [a, b] = [found?.[part] ?? null, expected?.[part] ?? null]
    if (!scores[part].count(a && fold(a), b && fold(b))) miss(`${part}: ${a} for ${b}`)
  }
}

/** The body of an issuer: without its chair. */
function bodyOf(issuer: string | null): string | null {
  return issuer && normalisedBody(issuer.replace(/^Chủ tịch /, ''))
}

/** The department of the years of the register, whichever way it is written. */
function departmentOf(name: string): string {
  const short = fold(name).replace(/[^a-z]/g, '')
  return (
    {
      sotnmt: 'so-tnmt',
      sotainguyenvamoitruong: 'so-tnmt',
      sogtvt: 'so-gtvt',
      sogiaothongvantai: 'so-gtvt',
      soldtbxh: 'so-ldtbxh',
      solaodongthuongbinhvaxahoi: 'so-ldtbxh',
      sogiaoducvadaotao: 'so-gddt',
    }[short] ?? short
  )
}

/** Who is in charge of a field in those years, by the routing table; the registration office counts as its department. */
function inChargeOf(subject: string): string {
  const ids = subjectRoutes[subject]?.findLast((route) => route.inForceFrom <= '2022-12-31')?.agencyIds ?? []
  return ids.find((id) => id.startsWith('so-')) ?? ids[0] ?? subject
}

function print(title: string, scores: Scores): void {
  console.log(title)
  for (const [name, score] of Object.entries(scores))
    console.log(
      `  ${name.padEnd(8)} precision ${score.precision.toFixed(3)}  recall ${score.recall.toFixed(3)}  (${score.right} right of ${score.proposed} proposed, ${score.wanted} to find)`,
    )
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].replace(/^.*\/test\//, '/test/'))) {
  const miss = process.argv.includes('--misses') ? (what: string) => console.log(`  ✗ ${what}`) : undefined
  print('Register of letters', measureRegister(miss))
  print('Register of feedback on procedures', measureFeedback())
  print('Letters written before the patterns', measureLetters(miss))
  print('Letters written later, some patterns mended after them', measureLetters(miss, './unseen-letters.json'))
  print('Letters written last, nothing mended after them', measureLetters(miss, './blind-letters.json'))
}
