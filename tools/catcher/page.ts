import type { Caught } from './caught.ts'
import type { Moods } from './moods.ts'
import { moods as allMoods, receivers } from './moods.ts'

/** What came, newest first, above it a switch for each receiver. For developers, in English. */
export function page(moods: Moods, caught: readonly Caught[]): string {
  const rows = caught.toReversed().map(rowOf).join('')
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Caught messages</title><style>body{font:16px/1.5 sans-serif;margin:2rem}td,th{padding:.3rem .8rem;text-align:start;vertical-align:top;border-bottom:1px solid #ccc}pre{white-space:pre-wrap;margin:0;font:inherit}</style>
<h1>${caught.length} caught messages</h1>
<form method="post" action="/moods">${receivers.map((one) => switchOf(one, moods[one])).join(' ')} <button>Change</button></form>
<table><tr><th>At<th>Channel<th>To<th>Message</tr>${rows}</table></html>`
}

function switchOf(receiver: string, mood: string): string {
  const options = allMoods.map((one) => `<option${one === mood ? ' selected' : ''}>${one}</option>`).join('')
  return `<label>${receiver} <select name="${receiver}">${options}</select></label>`
}

function rowOf({ at, channel, to, title, text, id }: Caught): string {
  return `<tr><td>${escaped(at)}<td>${channel}<td>${escaped(to)}<td><b>${escaped(title)}</b><pre>${escaped(text)}</pre><small>${escaped(id)}</small></tr>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
}
