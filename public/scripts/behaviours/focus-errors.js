// @ts-check
// Gives the error summary the focus when the page opens, so that it is read first.
// Fallback: the summary is first in main and the title begins with "Lỗi:".

/** @param {HTMLElement} element */
export function start(element) {
  element.focus()
  return () => {}
}
