// @ts-check
// Single keys outside of fields (look/README § 6): what carries data-key="n" is pressed, followed or focused by that key;
// j, k go through rows with data-key-row, x ticks the row. Keys inside a row win over keys of the page.
// Silent while an input method composes, in fields, with Ctrl, Alt or Meta, and when html has data-shortcuts="off".
// Ctrl+Enter sends the form one is in. Fallback: every key stands for a link or a button that is on the page.

/** @param {HTMLElement} element */
export function start(element) {
  /** @param {KeyboardEvent} event */
  function onKey(event) {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return sendForm(event)
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (document.documentElement.dataset.shortcuts === 'off' || isTyping(event.target)) return
    if (act(event.key, element)) event.preventDefault()
  }

  document.addEventListener('keydown', onKey)
  return () => document.removeEventListener('keydown', onKey)
}

/**
 * @param {string} key
 * @param {HTMLElement} page
 * @returns {boolean} whether the key meant something
 */
function act(key, page) {
  const rows = visible('[data-key-row]')
  const row = rows.find((candidate) => candidate.contains(document.activeElement))
  if ((key === 'j' || key === 'k') && rows.length > 0) {
    const at = row ? rows.indexOf(row) + (key === 'j' ? 1 : -1) : 0
    return focusRow(rows[at])
  }
  if (key === 'x' && row) return press(row.querySelector('input[type="checkbox"]'))
  if (key === '?' && page.dataset.shortcutsUrl) {
    location.assign(page.dataset.shortcutsUrl)
    return true
  }
  const candidates = visible(`[data-key="${CSS.escape(key)}"]`)
  const inRow = candidates.find((candidate) => row?.contains(candidate))
  return press(inRow ?? candidates.find((candidate) => !candidate.closest('[data-key-row]')))
}

/** @param {Element | undefined} row */
function focusRow(row) {
  const link = row?.querySelector('a[href]')
  if (!(link instanceof HTMLElement)) return false
  link.focus()
  link.scrollIntoView({ block: 'nearest' })
  return true
}

/** @param {Element | null | undefined} element */
function press(element) {
  if (!(element instanceof HTMLElement)) return false
  element.focus()
  if (element instanceof HTMLInputElement && !['radio', 'checkbox'].includes(element.type)) element.select()
  else element.click()
  return true
}

/** @param {KeyboardEvent} event */
function sendForm(event) {
  const form = event.target instanceof Element ? event.target.closest('form') : null
  if (!form) return
  const primary = form.querySelector('.button--primary')
  event.preventDefault()
  form.requestSubmit(primary instanceof HTMLButtonElement ? primary : null)
}

/** @param {EventTarget | null} target */
function isTyping(target) {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** @param {string} selector */
function visible(selector) {
  return [...document.querySelectorAll(selector)].filter(
    (element) => !element.closest('details:not([open])') && element.getClientRects().length > 0,
  )
}
