import type { Request, Response } from 'express'
import { rowsOf } from '../../input.ts'
import { tableDate } from '../../language/format.ts'
import { words } from '../../text/fold.ts'
import { parseWrittenDate } from '../../time/written-date.ts'
import type { AnyField, Comparison, StopPage } from '../../web/components.ts'
import type { Typed } from '../../web/form.ts'
import { fieldsOf } from '../../web/form.ts'
import { hiddenOf } from '../../web/form-rows.ts'
import type { ContentKind } from '../content.ts'
import { numberOf } from '../letter.ts'
import type { Similar, SimilarFields, SimilarLetter } from '../similar.ts'
import { sharedWords } from '../similar.ts'
import { letterPath, lettersPath, letterTabPath } from './paths.ts'
import { kindsText } from './queue-row.ts'

const mostShown = 3

/** The stop between the form and the register: what is alike, and what the letter is then. Nothing is chosen beforehand. */
export async function similarPage(req: Request, res: Response, typed: Typed, similar: Similar): Promise<void> {
  const { t } = req
  const shown = similar.letters.slice(0, mostShown)
  const { linkKind, linkTo, newCircumstances, similarSeen, ...carried } = typed.values
  const draw = fieldsOf({ values: { linkKind, linkTo, newCircumstances }, errors: typed.errors }, t)
  const count = similar.letters.length
  const title = count ? t('letters.similar.title', { count }) : t('letters.similar.vaultTitle')
  const stop: StopPage = {
    title,
    lines: [
      t('letters.similar.kept'),
      ...(similar.knownInVault ? [t('letters.similar.vault')] : []),
      ...(count > mostShown ? [t('letters.similar.more', { count: count - mostShown })] : []),
    ],
    comparison: count ? comparisonOf(req, carried, shown) : undefined,
    action: lettersPath,
    hidden: [
      ...hiddenOf(carried),
      { name: 'similarSeen', value: 'on' },
      ...(shown.length === 1 ? [{ name: 'linkTo', value: shown[0].letter._id }] : []),
    ],
    fields: choiceFields(req, draw, shown),
    button: { text: t('letters.similar.save'), once: true },
    back: { href: '', text: '' },
  }
  res.page('letters/similar', {
    title,
    section: 'letters',
    errorSummary: { errors: draw.summary() },
    stop,
    change: {
      text: t('letters.similar.change'),
      name: 'change',
      value: 'yes',
      icon: 'arrow-left' as const,
      key: 'Escape',
      keys: ['Esc'],
    },
  })
}

function choiceFields(req: Request, draw: ReturnType<typeof fieldsOf>, shown: SimilarLetter[]): AnyField[] {
  const { t } = req
  const number = shown.length === 1 ? numberOf(shown[0].letter) : t('letters.similar.chosen')
  const links = shown.length > 0
  return [
    ...(shown.length > 1
      ? [
          {
            ...draw.field('linkTo', shown[0].letter._id),
            kind: 'select' as const,
            label: t('letters.similar.which'),
            width: 'medium' as const,
            options: shown.map(({ letter }) => ({
              value: letter._id,
              label: t('people.letter', { number: numberOf(letter) }),
            })),
          },
        ]
      : []),
    {
      ...draw.field('linkKind'),
      kind: 'choice',
      label: t('letters.similar.choice'),
      options: [
        ...(links
          ? [
              {
                value: 'sameMatter',
                label: t('letters.similar.sameMatter'),
                hint: t('letters.similar.sameMatterHint', { number }),
                reveal: { ...draw.field('newCircumstances'), label: t('letters.similar.newCircumstances') },
              },
            ]
          : []),
        { value: 'none', label: t('letters.similar.none'), hint: t('letters.similar.noneHint') },
        ...(links
          ? [
              {
                value: 'duplicateOf',
                label: t('letters.similar.duplicate'),
                hint: t('letters.similar.duplicateHint', { number }),
              },
            ]
          : []),
      ],
    },
  ]
}

type Typing = Record<string, unknown>
type Cell = Comparison['rows'][number]['cells'][number]

function comparisonOf(req: Request, typed: Typing, shown: SimilarLetter[]): Comparison {
  const { t, language } = req
  const contents = rowsOf(typed.contents) as Record<string, string>[]
  const gist = contents.map((content) => content.summary).join('; ')
  const decision = (one: { decisionNo?: string; decisionOn?: string } | undefined) =>
    one?.decisionNo
      ? one.decisionOn
        ? t('letters.similar.decision', { no: one.decisionNo, date: one.decisionOn })
        : one.decisionNo
      : t('letters.similar.noDecision')
  const received = parseWrittenDate(String(typed.receivedOn ?? ''))
  const kinds = contents.map((content) => content.kind as ContentKind)
  const denunciation = kinds.includes('denunciation')
  const row = (label: string, own: string | Cell, other: (one: SimilarLetter) => Cell) => ({
    label,
    cells: [typeof own === 'string' ? cell(own) : own, ...shown.map(other)],
  })
  return {
    caption: t('letters.similar.caption'),
    columns: [
      { text: t('letters.similar.current'), isCurrent: true, href: undefined },
      ...shown.map(({ letter }) => ({
        text: t('people.letter', { number: numberOf(letter) }),
        href: letterPath(letter._id),
        isCurrent: undefined,
      })),
    ],
    rows: [
      row(t('letters.similar.sender'), ownSender(req, typed), ({ letter, samePerson }) => ({
        ...cell(denunciation || letter.secret ? t('letters.denouncer') : senderOf(letter, t('letters.anonymous'))),
        same: samePerson ? t('letters.similar.same') : undefined,
      })),
      row(t('letters.new.receivedOn'), received ? tableDate(received, language) : '', ({ letter }) =>
        cell(tableDate(letter.receivedOn, language)),
      ),
      row(t('letters.new.kind'), kindsText([...new Set(kinds)], t), ({ letter }) => ({
        ...cell(letter.secret ? t('letters.kind.secret') : kindsText(letter.kinds, t)),
        same: letter.kinds.join() === [...new Set(kinds)].sort().join() ? t('letters.similar.same') : undefined,
      })),
      row(t('letters.similar.attacked'), decision(contents[0]), ({ letter, sameDecision }) => ({
        ...cell(earlierDecision(req, letter)),
        same: sameDecision ? t('letters.similar.same') : undefined,
      })),
      row(
        t('letters.new.summary'),
        { ...cell(''), parts: marked(gist, shown.map(({ letter }) => gistOf(letter)).join(' ')) },
        ({ letter }) => ({
          ...cell(''),
          parts: marked(gistOf(letter), gist),
        }),
      ),
      row(t('letters.similar.result'), t('letters.similar.notYet'), ({ letter }) => cell(resultOf(req, letter))),
      row(t('letters.new.files'), t('letters.similar.files', { count: rowsOf(typed.files).length }), ({ letter }) => ({
        ...cell(t('letters.similar.files', { count: letter.files.length })),
        link: letter.files.length
          ? { href: letterTabPath(letter._id, 'files'), text: t('letters.similar.open') }
          : undefined,
      })),
    ],
  }
}

function cell(text: string): Cell {
  return { parts: [{ text, mark: undefined }], same: undefined, note: undefined, link: undefined }
}

function ownSender({ t }: Request, typed: Typing): string {
  const [first] = rowsOf(typed.senders) as Record<string, string>[]
  return first?.name ? [first.name, first.address].filter(Boolean).join(', ') : t('letters.anonymous')
}

function senderOf(letter: SimilarFields, nobody: string): string {
  const [first] = letter.senders
  return first ? [first.name, first.address].filter(Boolean).join(', ') : nobody
}

function gistOf(letter: SimilarFields): string {
  return letter.contents.map((content) => content.summary).join('; ')
}

function earlierDecision({ t }: Request, letter: SimilarFields): string {
  const decision = letter.contents.find((content) => content.against.decision)?.against.decision
  if (!decision) return t('letters.similar.noDecision')
  return decision.on
    ? t('letters.similar.decision', { no: decision.no, date: decision.on.split('-').reverse().join('/') })
    : decision.no
}

function resultOf({ t, language }: Request, letter: SimilarFields): string {
  const state = t(`letters.state.${letter.state}`)
  return letter.closedOn
    ? `${state} ${tableDate(letter.closedOn, language)}`
    : [state, letter.agencyName].filter(Boolean).join(', ')
}

/** A text in parts, those marked that the other text has too. */
function marked(text: string, other: string): Cell['parts'] {
  const written = text.split(/(\s+)/)
  const plain = written.filter((_, index) => index % 2 === 0)
  const shared = sharedWords(
    plain.map((word) => words(word)[0] ?? ''),
    words(other),
  )
  const parts: Cell['parts'] = []
  for (const [index, word] of plain.entries()) {
    const last = parts.at(-1)
    if (last && last.mark === shared[index]) last.text += ` ${word}`
    else parts.push({ text: parts.length ? word : word, mark: shared[index] })
    if (last && last.mark !== shared[index]) last.text += ' '
  }
  return parts
}
