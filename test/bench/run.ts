/**
 * `npm run bench -- 10000 queue record`: pages at sizes; `npm run bench -- db 10000 --json`: the embedded database.
 * `npm run bench -- due-dates`: ten thousand due dates with their derivation.
 * `npm run bench -- mail`: the mail server is killed for a minute under 500 queued messages.
 * `npm run bench -- issuing 1000 20`: papers by eight clients, with a server that is killed so often.
 * `npm run bench -- lookup`: the queue of an officer beside 200 look-ups a second.
 * Both sizes or all of them, and every page, when none is named.
 */
const words = process.argv.slice(2)
const sizes = words.map(Number).filter(Boolean)

if (words[0] === 'db') {
  const { measureDatabase } = await import('./database/measure-database.ts')
  await measureDatabase(sizes, { isJson: words.includes('--json'), keep: optionOf('--keep') })
} else if (words[0] === 'mail') {
  const { measureMail } = await import('./mail.ts')
  await measureMail(words.includes('--json'))
} else if (words[0] === 'lookup') {
  const { measureLookup } = await import('./lookup.ts')
  await measureLookup(words.includes('--json'))
} else if (words[0] === 'due-dates') {
  const { measureDueDates } = await import('./due-dates.ts')
  measureDueDates(words.includes('--json'))
} else if (words[0] === 'issuing') {
  const { measureIssuing } = await import('./issuing/measure-issuing.ts')
  await measureIssuing({ papers: sizes[0] ?? 1000, kills: sizes[1] ?? 0, isJson: words.includes('--json') })
} else {
  const { measurePages } = await import('./pages.ts')
  await measurePages(
    sizes,
    words.filter((word) => !Number(word)),
  )
}
process.exit()

function optionOf(name: string): string | undefined {
  return words.includes(name) ? words[words.indexOf(name) + 1] : undefined
}
