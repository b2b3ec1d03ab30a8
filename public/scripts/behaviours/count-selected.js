// @ts-check
// Keeps the number of ticked rows in the words of a bulk button: the first number in them is replaced.
// data-count-form names the form that the ticks belong to.
// Fallback: the number from the server stays; the next page says how many were ticked.

/** @param {HTMLElement} element */
export function start(element) {
  const words = element.querySelector('span') ?? element

  function show() {
    const form = element.dataset.countForm
    const count = document.querySelectorAll(`input[type="checkbox"][form="${form}"]:checked`).length
    words.textContent = (words.textContent ?? '').replace(/\d+/, String(count))
  }

  show()
  document.addEventListener('change', show)
  return () => document.removeEventListener('change', show)
}
