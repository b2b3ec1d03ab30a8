import { mayExtend, maySuspend, openSuspension } from '../deadlines/index.ts'
import type { Law, PlainDate } from '../law/index.ts'
import { formOf } from '../law/index.ts'
import type { Content } from '../letters/index.ts'
import { currentTransfer } from '../letters/index.ts'
import { kindOfContent } from './check-paper.ts'
import { actOfPaper, mainPaperOf } from './paper-kinds.ts'
import type { PaperRecord } from './paper-record.ts'
import { paperCodes, sheetOf } from './sheets/index.ts'

/** The office's papers that fit a record now, by the law of the day: what its form offers. */
export function paperChoices(
  about: PaperRecord,
  contentNo: number,
  { law, on }: { law: Law; on: PlainDate },
): string[] {
  const kind = kindOfContent(about, contentNo)
  const possible = paperCodes.filter((code) => {
    const { about: records, kinds } = sheetOf(code)
    return records.includes(about.kind) && (!kinds || kinds.includes(kind)) && formOf(code, on, kind)
  })
  switch (about.kind) {
    case 'letter': {
      const content = about.record.contents.find((one) => one.no === contentNo)
      return content ? possible.filter((code) => fitsContent(code, content, { law, on })) : []
    }
    case 'reception':
      return possible.filter((code) => (code === 'RF-1') === (about.record.refusal !== null))
    case 'feedback':
      return possible
  }
}

/** Papers that only tell what has happened, or ask for it: by the state that they speak of. */
const tellingOf: Record<string, (content: Content) => boolean> = {
  'TF-4': (content) => content.transfers.length > 0,
  'TF-6': () => false,
  'CF-6a': (content) => content.acceptance !== null && !content.closed,
  'DF-5': (content) => content.acceptance !== null,
  'DF-6': (content) => content.acceptance !== null,
  'DF-19': (content) => content.settlement !== null,
  'TF-7': () => true,
  'TF-10': () => true,
  'DF-17': () => true,
}

function fitsContent(code: string, content: Content, { law, on }: { law: Law; on: PlainDate }): boolean {
  const act = actOfPaper(code, content)
  if (act) return actFits(act, content, { law, on })
  if (tellingOf[code]?.(content)) return true
  const { decision } = content
  return decision !== null && (decision.papers.includes(code) || mainPaperOf(decision) === code)
}

function actFits(
  act: NonNullable<ReturnType<typeof actOfPaper>>,
  content: Content,
  { law, on }: { law: Law; on: PlainDate },
): boolean {
  const running = content.clocks.filter((clock) => !clock.stopped)
  switch (act) {
    case 'extend':
      return running.some((clock) => mayExtend(clock, 'complex', law) || mayExtend(clock, 'especiallyComplex', law))
    case 'suspend':
      return running.some((clock) => maySuspend(clock, on, law))
    case 'resume':
      return running.some((clock) => openSuspension(clock) !== null)
    case 'returnOriginals':
      return content.facts.some(({ name, value }) => name === 'originals' && value === true)
    case 'apologise':
      return running.some((clock) => clock.legal.due !== null) && !currentTransfer(content)
    default:
      return content.acceptance !== null && !content.closed
  }
}
