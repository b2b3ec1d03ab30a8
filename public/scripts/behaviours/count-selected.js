// @ts-check
// Adds the number of ticked rows to the words of a bulk button: "Giao việc (2)".
// data-count-form names the form that the ticks belong to.
// Fallback: the words alone; the next page says how many were ticked.

/** @param {HTMLElement} element */
export function start(element) {
  const words = element.querySelector('span') ?? element
  const bare = words.textContent ?? ''

  function show() {
    const form = element.dataset.countForm
    const count = document.querySelectorAll(`input[type="checkbox"][form="${form}"]:checked`).length
    words.textContent = count ? `${bare} (${count})` : bare
  }

  show()
  document.addEventListener('change', show)
  return () => document.removeEventListener('change', show)
}
