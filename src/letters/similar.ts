import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { addDays } from '../law/index.ts'
import { words } from '../text/fold.ts'
import { personKeys } from '../text/person-keys.ts'
import type { Identity } from '../vault/index.ts'
import { newContent } from './content.ts'
import { decisionKeyOf } from './derive.ts'
import type { Letter } from './letter.ts'
import { LetterModel } from './letter.ts'
import { lettersChosen } from './letter-choice.ts'
import type { LetterInput } from './letter-input.ts'

/** Why an earlier letter looks like the one that is being entered. */
export interface SimilarLetter {
  letter: SimilarFields
  samePerson: boolean
  sameDecision: boolean
  /** Shared words of the gist, as a part of the shorter one: 0 to 1; never shown as a number. */
  likeness: number
}

export type SimilarFields = Pick<
  Letter,
  | '_id'
  | 'no'
  | 'year'
  | 'secret'
  | 'secretTaker'
  | 'assignee'
  | 'agencies'
  | 'kinds'
  | 'receivedOn'
  | 'contents'
  | 'files'
  | 'senders'
  | 'state'
  | 'agencyName'
  | 'personKeys'
  | 'decisionKeys'
  | 'closedOn'
>

export interface Similar {
  letters: SimilarLetter[]
  /** The vault knows the person from a letter that the actor may not see: only that there is one. */
  knownInVault: boolean
}

const fields = {
  no: 1,
  year: 1,
  secret: 1,
  secretTaker: 1,
  assignee: 1,
  agencies: 1,
  kinds: 1,
  receivedOn: 1,
  contents: 1,
  files: 1,
  senders: 1,
  state: 1,
  agencyName: 1,
  personKeys: 1,
  decisionKeys: 1,
  closedOn: 1,
} as const

const mostOfAPerson = 20
const mostRecent = 150
const recentDays = 90
/** Half of the words of the shorter gist: letters of neighbours on one project share that much. */
const alike = 0.6
/** Enough when the person, or somebody of that name, wrote both. */
const alikeOfOnePerson = 0.25

/**
 * Earlier letters that look like this one: of the same person, against the same decision, or with like words among the
 * recent letters of its kinds. Each question is one bounded read of an index; nothing is shown beyond the actor's sight.
 * A denouncer is looked for in the vault only, never among letters that name people (law/denunciations § 1.7, conf.b).
 */
export async function similarLetters(context: Context, input: LetterInput, senders: Identity[]): Promise<Similar> {
  const denunciation = input.contents.some((content) => content.kind === 'denunciation')
  const keys = denunciation ? [] : senders.flatMap(personKeys)
  const decisions = decisionKeysOf(input)
  const vaultIds = denunciation && senders.length ? await context.vault.samePerson(context.actor.office, senders) : []
  const chosen = lettersChosen(context.actor, {}, context.today)
  const read = (condition: Record<string, unknown>, most: number) =>
    LetterModel.find({ ...chosen, ...condition }, fields)
      .sort({ receivedOn: -1 })
      .limit(most)
      .lean<SimilarFields[]>()
  const [ofPerson, ofDecision, ofVault, recent] = await Promise.all([
    keys.length ? read({ personKeys: { $in: keys } }, mostOfAPerson) : [],
    decisions.length ? read({ decisionKeys: { $in: decisions } }, mostOfAPerson) : [],
    vaultIds.length ? read({ vaultId: { $in: vaultIds } }, mostOfAPerson) : [],
    read({ receivedOn: { $gte: addDays(input.receivedOn, -recentDays) } }, mostRecent),
  ])
  const inSight = new Map(
    [...ofPerson, ...ofDecision, ...ofVault, ...recent]
      .filter((letter) => sightOf(context.actor, letter) === 'full')
      .map((letter) => [letter._id, letter]),
  )
  const fromVault = new Set(ofVault.map((letter) => letter._id))
  const judged = [...inSight.values()].map((letter) => judge(letter, input, keys, decisions, fromVault.has(letter._id)))
  return {
    letters: judged.filter(isSimilar).sort((a, b) => weight(b) - weight(a)),
    knownInVault: vaultIds.length > ofVault.filter((letter) => inSight.has(letter._id)).length,
  }
}

function judge(
  letter: SimilarFields,
  input: LetterInput,
  keys: string[],
  decisions: string[],
  fromVault: boolean,
): SimilarLetter {
  const shared = letter.personKeys.filter((key) => keys.includes(key))
  const likeness = likenessOf(gistOf(input.contents), gistOf(letter.contents))
  const byName = shared.some((key) => key.startsWith('name:')) && likeness >= alikeOfOnePerson
  return {
    letter,
    samePerson: fromVault || byName || shared.some((key) => !key.startsWith('name:')),
    sameDecision: letter.decisionKeys.some((key) => decisions.includes(key)),
    likeness: letter.kinds.some((kind) => input.contents.some((content) => content.kind === kind))
      ? likeness
      : likeness / 2,
  }
}

function isSimilar({ samePerson, sameDecision, likeness }: SimilarLetter): boolean {
  return samePerson || sameDecision || likeness >= alike
}

function weight({ samePerson, sameDecision, likeness }: SimilarLetter): number {
  return (samePerson ? 1 : 0) + (sameDecision ? 1 : 0) + likeness
}

function decisionKeysOf(input: LetterInput): string[] {
  return input.contents.flatMap((content, index) => {
    const { decisionNo, decisionOn, decisionIssuer, agency, agencyName, person } = content
    const decision = decisionNo ? { no: decisionNo, on: decisionOn, issuer: decisionIssuer } : null
    return decisionKeyOf(
      newContent({
        no: index + 1,
        kind: content.kind,
        field: null,
        summary: '',
        against: { agency, agencyName, person, decision },
      }),
    )
  })
}

function gistOf(contents: { summary: string }[]): string[] {
  return words(contents.map((content) => content.summary).join(' '))
}

/** Shared pairs of neighbouring words, as a part of the shorter text: single syllables of Vietnamese say too little. */
function likenessOf(one: string[], other: string[]): number {
  const [left, right] = [pairsOf(one), pairsOf(other)]
  const least = Math.min(left.size, right.size)
  if (least === 0) return 0
  return [...left].filter((pair) => right.has(pair)).length / least
}

/** The words of `text` that stand in a pair which `other` has too, for underlining: one true or false for each word. */
export function sharedWords(text: string[], other: string[]): boolean[] {
  const pairs = pairsOf(other)
  return text.map((word, index) => pairs.has(`${text[index - 1]} ${word}`) || pairs.has(`${word} ${text[index + 1]}`))
}

function pairsOf(list: string[]): Set<string> {
  return new Set(list.slice(1).map((word, index) => `${list[index]} ${word}`))
}
