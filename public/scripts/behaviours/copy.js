// @ts-check
// Copies a text: the one in data-copy, or that of the element whose id is data-copy-from; says so in data-copied-text.
// Fallback: the button is hidden; the text can be marked and copied by hand.

/** @param {HTMLElement} element */
export function start(element) {
  if (!navigator.clipboard) return () => {}
  element.hidden = false
  const words = element.querySelector('span') ?? element
  const before = words.textContent

  async function onClick() {
    const source = element.dataset.copyFrom ? document.getElementById(element.dataset.copyFrom) : null
    await navigator.clipboard.writeText(element.dataset.copy ?? source?.textContent?.trim() ?? '')
    words.textContent = element.dataset.copiedText ?? before
    setTimeout(() => {
      words.textContent = before
    }, 2000)
  }

  element.addEventListener('click', onClick)
  return () => element.removeEventListener('click', onClick)
}
