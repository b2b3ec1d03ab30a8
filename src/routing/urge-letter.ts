import { z } from 'zod'
import { permit } from '../access/policies.ts'
import { letterScope } from '../access/scope.ts'
import { sightOf } from '../access/secrecy.ts'
import type { Context } from '../context.ts'
import { invalid } from '../errors.ts'
import { newId } from '../id.ts'
import { listOf, optionalText } from '../input.ts'
import { shortDate } from '../language/format.ts'
import { addDays } from '../law/index.ts'
import type { Letter, Paper } from '../letters/index.ts'
import { currentTransfer, LetterModel, numberOf } from '../letters/index.ts'
import { operation, parsed } from '../operation.ts'
import { issue, letterOf, newPaper, numberOfPaper, symbolOf } from '../papers/index.ts'

const urgingPaper = 'TF-6'

/** Days that an urged body is given to answer: the office's own custom, no law. */
const daysToReply = 14

/** Urges the bodies that hold contents of one letter, with one numbered letter of the office. Source: LTCD Đ.26; NĐ 154/2026 Đ.6. */
export const urgeLetter = operation({
  name: 'routing.urge',
  input: z.object({ letterId: z.string(), note: optionalText(1000) }),
  run: async (context, { letterId, note }): Promise<Letter> => {
    const id = newId()
    const { calendar } = await context.lawOf(context.actor.office)
    const replyBy = calendar.nextWorkingDay(addDays(context.today, daysToReply))
    const about = await issue(context, {
      subject: { kind: 'letter', id: letterId },
      version: null,
      action: 'routing.urge',
      on: context.today,
      paperIn: (about, office) => {
        const letter = letterOf(about)
        const first = letter.contents.find((content) => !content.closed && currentTransfer(content))
        const holder = first && currentTransfer(first)
        if (!first || !holder) throw invalid('note', 'errors.urging.nobody', { number: numberOf(letter) })
        const paper = newPaper(context, {
          id,
          code: urgingPaper,
          contentNo: first.no,
          symbol: symbolOf(urgingPaper, office),
          note,
          fields: { replyBy: shortDate(replyBy), ...(note && { request: note }) },
          effect: { kind: 'urge', agencyName: holder.agencyName },
        })
        letter.papers.push(paper)
        return paper
      },
    })
    return letterOf(about)
  },
})

const mostAtOnce = 50
const urgingsInput = z.object({
  selected: listOf(z.string(), z.array(z.string()).min(1, 'errors.nothingSelected').max(mostAtOnce, 'errors.tooBig')),
  note: optionalText(1000),
})

/** What became of each letter of a bulk: one that cannot be urged never stops the rest. */
export type UrgingResult = { letter: UrgedLetter; documentNo: string } | { letter: UrgedLetter; errorKey: string }
export type UrgedLetter = Pick<Letter, '_id' | 'no' | 'year' | 'agencyName' | 'secret'>

export async function urgeLetters(context: Context, input: unknown): Promise<UrgingResult[]> {
  permit(context.actor, 'routing.urge')
  const { selected, note } = parsed(urgingsInput, input)
  const results: UrgingResult[] = []
  for (const letter of await lettersToUrge(context, selected)) results.push(await urged(context, letter, note))
  return results
}

/** The chosen letters that the actor may read; others are as if they had not been chosen. */
export async function lettersToUrge(context: Context, selected: string[]): Promise<Letter[]> {
  const letters = await LetterModel.find({
    _id: { $in: selected.slice(0, mostAtOnce) },
    ...letterScope(context.actor),
  }).lean<Letter[]>()
  return letters.filter((letter) => sightOf(context.actor, letter) === 'full')
}

async function urged(context: Context, letter: Letter, note: string | null): Promise<UrgingResult> {
  try {
    const after = await urgeLetter(context, { letterId: letter._id, note: note ?? '' })
    return { letter, documentNo: after.papers.at(-1) ? numberOfPaper(after.papers.at(-1) as Paper) : '' }
  } catch (error) {
    const fields = (error as { fields?: Record<string, { key: string }> }).fields
    const key = fields && Object.values(fields)[0]?.key
    return { letter, errorKey: key ?? 'errors.urging.failed' }
  }
}
