import { fold } from '../text/fold.ts'

/** Abbreviations as offices write them, word by word, after folding. */
const spelledOut: Record<string, string> = {
  h: 'huyen',
  q: 'quan',
  tp: 'thanh pho',
  tx: 'thi xa',
  tt: 'thi tran',
  x: 'xa',
  p: 'phuong',
  dk: 'dac khu',
  t: 'tinh',
  ct: 'chu tich',
  pct: 'pho chu tich',
  gd: 'giam doc',
  pgd: 'pho giam doc',
  vp: 'van phong',
  bql: 'ban quan ly',
  kkt: 'khu kinh te',
  bqlkkt: 'ban quan ly khu kinh te',
  ubkt: 'uy ban kiem tra',
  hdnd: 'hoi dong nhan dan',
  mttq: 'mat tran to quoc',
  ubmttq: 'uy ban mat tran to quoc',
  ubmttqvn: 'uy ban mat tran to quoc viet nam',
  ca: 'cong an',
  tand: 'toa an nhan dan',
  vksnd: 'vien kiem sat nhan dan',
  thads: 'thi hanh an dan su',
  bhxh: 'bao hiem xa hoi',
  bchqs: 'bo chi huy quan su',
  vpdkdd: 'van phong dang ky dat dai',
}

const phrases: [RegExp, string][] = [
  [/\buy ban nhan dan\b/g, 'ubnd'],
  [/\bu b n d\b/g, 'ubnd'],
  [/\bquang ngai tinh\b/g, 'tinh quang ngai'],
  [/\btinh quang ngai\b/g, 'tinh'],
  [/\bcuc thue\b/g, 'thue'],
  [/\bcuc thi hanh an\b/g, 'thi hanh an'],
  [/\b(va|cua|thuoc)\b/g, ' '],
]

const heads = /^(pho )?(chu tich|giam doc|chanh van phong|thu truong|nguoi dung dau) /
const levels = 'huyen|thanh pho|thi xa|thi tran|xa|phuong|dac khu'

/**
 * A body's name, normalised: folded, abbreviations spelled out, without punctuation and without the province when it
 * is Quảng Ngãi. "UBND H. Bình Sơn" and "Ủy ban nhân dân huyện Bình Sơn" both give `ubnd huyen binh son`.
 */
export function normalisedBody(text: string): string {
  const plain = fold(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
  const department = /^(so) (.+)$/.exec(plain)
  // What follows "Sở" is itself an abbreviation of words, not of levels: "Sở CT" is Công Thương, not a chair.
  const words = department
    ? plain
    : plain
        .split(' ')
        .map((word) => spelledOut[word] ?? word)
        .join(' ')
  const phrased = phrases.reduce((name, [pattern, put]) => name.replace(pattern, put), words)
  return phrased
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(so .+|ban dan toc) tinh$/, '$1')
}

/** The ways in which one body is looked up, the most exact first: `so tnmt`, the committee of a chair. */
export function lookUpKeys(text: string): string[] {
  const whole = normalisedBody(text)
  const compact = compactDepartment(whole)
  const body = whole.replace(heads, '')
  const noProvince = body.replace(/ (tinh|quang ngai)$/, '')
  return [...new Set([whole, compact, body, compactDepartment(body), noProvince])].filter((key) => key.length > 2)
}

/** The keys that a body answers to: name, aliases, initials of a department, a committee without "UBND" or its level. */
export function keysOfBody(names: string[]): string[] {
  const keys = names.flatMap((name) => {
    const whole = normalisedBody(name)
    const committee = new RegExp(`^ubnd (${levels}) (.+)$`).exec(whole)
    const department = /^so (.+)$/.exec(whole)
    return [
      whole,
      ...(committee ? [`${committee[1]} ${committee[2]}`, `ubnd ${committee[2]}`] : []),
      ...(department ? [`so ${initials(department[1] ?? '')}`] : []),
    ]
  })
  return [...new Set(keys)].filter((key) => key.length > 2)
}

/** `so tn mt` → `so tnmt`; any other name stays. */
function compactDepartment(name: string): string {
  return name.startsWith('so ') ? `so ${name.slice(3).replaceAll(' ', '')}` : name
}

function initials(words: string): string {
  return words
    .split(' ')
    .map((word) => word[0])
    .join('')
}
