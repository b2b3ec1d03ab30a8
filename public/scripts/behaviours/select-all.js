// @ts-check
// The checkbox in a table's head ticks every row of the form named by data-select-form.
// Fallback: the checkbox is hidden; rows are ticked one by one.

/** @param {HTMLInputElement} element */
export function start(element) {
  const label = element.closest('label')
  if (label) label.hidden = false

  function rows() {
    const form = element.dataset.selectForm
    return /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll(`input[type="checkbox"][form="${form}"]`)])
  }
  function onChange() {
    // Kept: each row's change writes the head's state anew.
    const ticked = element.checked
    for (const row of rows()) {
      if (row.checked === ticked) continue
      row.checked = ticked
      row.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  /** @param {Event} event */
  function onRowChange(event) {
    const all = rows()
    if (!(event.target instanceof HTMLInputElement) || !all.includes(event.target)) return
    const ticked = all.filter((row) => row.checked).length
    element.checked = ticked > 0 && ticked === all.length
    element.indeterminate = ticked > 0 && ticked < all.length
  }

  element.addEventListener('change', onChange)
  document.addEventListener('change', onRowChange)
  return () => {
    element.removeEventListener('change', onChange)
    document.removeEventListener('change', onRowChange)
  }
}
