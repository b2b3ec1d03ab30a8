// @ts-check
// Sends a filter form as soon as a choice changes; a field of text waits for its change event.
// Fallback: the button "Áp dụng".

/** @param {HTMLFormElement} element */
export function start(element) {
  function onChange() {
    element.requestSubmit()
  }

  element.addEventListener('change', onChange)
  return () => element.removeEventListener('change', onChange)
}
