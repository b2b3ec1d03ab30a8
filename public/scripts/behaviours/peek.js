// @ts-check
// Keeps a part of the page up to date while a form is filled in ("history of this person" beside the form): when one
// of the fields named in data-peek-fields changes, the fragment at data-peek-url is fetched with these fields and
// takes the element's place inside. data-peek-form is the form's id. data-peek-wait: milliseconds of rest (400).
// Fallback: the button beside the fields ("Tìm người") posts the form and the page comes back with the same fragment.

import { startIn } from '../start.js'

/** @param {HTMLElement} element */
export function start(element) {
  const { peekUrl, peekForm, peekFields } = element.dataset
  const form = peekForm ? document.getElementById(peekForm) : element.closest('form')
  if (!(form instanceof HTMLFormElement) || !peekUrl) return () => {}
  const names = (peekFields ?? '').split(' ').filter(Boolean)
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  /** @type {AbortController | undefined} */
  let running
  let last = ''

  /** @param {Event} event */
  function onInput(event) {
    const field = /** @type {{ name?: string } | null} */ (event.target)
    if (!names.includes(field?.name ?? '') || (event instanceof InputEvent && event.isComposing)) return
    clearTimeout(timer)
    timer = setTimeout(look, Number(element.dataset.peekWait ?? 400))
  }
  async function look() {
    const values = new FormData(/** @type {HTMLFormElement} */ (form))
    const query = new URLSearchParams()
    for (const name of names) query.set(name, String(values.get(name) ?? ''))
    if (query.toString() === last) return
    last = query.toString()
    running?.abort()
    running = new AbortController()
    try {
      const answer = await fetch(`${peekUrl}${peekUrl?.includes('?') ? '&' : '?'}${query}`, {
        headers: { 'X-Fragment': 'yes' },
        signal: running.signal,
      })
      if (answer.ok) show(element, await answer.text())
    } catch {
      // Aborted by a newer look, or no connection: what is shown stays.
    }
  }

  form.addEventListener('input', onInput)
  form.addEventListener('compositionend', onInput)
  form.addEventListener('change', onInput)
  return () => {
    clearTimeout(timer)
    running?.abort()
    form.removeEventListener('input', onInput)
    form.removeEventListener('compositionend', onInput)
    form.removeEventListener('change', onInput)
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} html a fragment of our own server
 */
function show(element, html) {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const part = parsed.querySelector('[data-peek-part]') ?? parsed.body
  element.replaceChildren(...part.childNodes)
  startIn(element).catch(console.error)
}
