import type { Account } from '../../accounts/index.ts'
import { sentenceDate, tableDate } from '../../language/format.ts'
import { translator } from '../../language/translate.ts'
import { numberOf } from '../../letters/index.ts'
import { queuePath } from '../../letters/web/paths.ts'
import type { DigestPart } from './digest.ts'

/** A digest as an e-mail: counts, numbers with their last day, and the address of each list. Nobody is named in it. */
export function digestText(
  { name, language }: Pick<Account, 'name' | 'language'>,
  parts: readonly DigestPart[],
  { today, publicUrl }: { today: string; publicUrl: string },
): { title: string; text: string } {
  const t = translator(language)
  const date = sentenceDate(today, language)
  const blocks = parts.map(({ bucket, count, first }) =>
    [
      t(`messages.digest.${bucket}`, { count }),
      ...first.map((row) => `  ${numberOf(row)}  ${row.nextDue ? tableDate(row.nextDue, language) : ''}`.trimEnd()),
      ...(count > first.length ? [`  ${t('messages.digest.more', { count: count - first.length })}`] : []),
      `  ${publicUrl}${queuePath}?due=${bucket}`,
    ].join('\n'),
  )
  return {
    title: t('messages.digest.title', { date }),
    text: [t('messages.digest.greeting', { name, date }), ...blocks, t('messages.digest.foot')].join('\n\n'),
  }
}
