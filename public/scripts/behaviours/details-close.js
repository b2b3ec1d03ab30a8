// @ts-check
// Closes a menu (details) when one clicks elsewhere, presses Escape or tabs out of it.
// Fallback: it closes by its own summary.

/** @param {HTMLDetailsElement} element */
export function start(element) {
  /** @param {Event} event */
  function onOutside(event) {
    if (element.open && event.target instanceof Node && !element.contains(event.target)) element.open = false
  }
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.key !== 'Escape' || !element.open) return
    event.stopPropagation()
    element.open = false
    element.querySelector('summary')?.focus()
  }

  document.addEventListener('click', onOutside)
  document.addEventListener('focusin', onOutside)
  element.addEventListener('keydown', onKey)
  return () => {
    document.removeEventListener('click', onOutside)
    document.removeEventListener('focusin', onOutside)
    element.removeEventListener('keydown', onKey)
  }
}
