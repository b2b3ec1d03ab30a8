// @ts-check
// Takes the newest state of this part of the page every data-refresh-seconds, until it no longer asks for it.
// Fallback: a refresh of the whole page (noscript) and a link.

/** @param {HTMLElement} element */
export function start(element) {
  const seconds = Number(element.dataset.refreshSeconds ?? 3)
  let current = element
  let timer = setTimeout(look, seconds * 1000)

  async function look() {
    try {
      const answer = await fetch(location.href)
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const next = page.querySelector('[data-behaviour="refresh"]')
      // The job has ended: the whole page says what came of it.
      if (!(next instanceof HTMLElement)) return location.reload()
      current.replaceWith(next)
      current = next
    } catch {
      // No connection: try again at the next turn.
    }
    timer = setTimeout(look, seconds * 1000)
  }

  return () => clearTimeout(timer)
}
