// @ts-check
// Keeps a draft on the server: some seconds after a change the form's fields are posted to data-autosave-url, and
// the page says when ("Đã lưu nháp 09:14") in [data-autosave-status]. Files and passwords are left out.
// data-autosave-text carries the words with {time}; data-autosave-seconds changes the wait (5).
// Fallback: what was typed is kept when the form is posted and refused.

/** @param {HTMLFormElement} element */
export function start(element) {
  const url = element.dataset.autosaveUrl
  if (!url) return () => {}
  const wait = Number(element.dataset.autosaveSeconds ?? 5) * 1000
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer
  let sending = false
  let submitted = false

  function onChange() {
    clearTimeout(timer)
    if (!submitted) timer = setTimeout(save, wait)
  }
  async function save() {
    if (sending) return onChange()
    sending = true
    try {
      const answer = await fetch(/** @type {string} */ (url), { method: 'POST', body: fieldsOf(element) })
      if (answer.ok) tell(element)
    } catch {
      // No connection: the next change tries again.
    } finally {
      sending = false
    }
  }
  function onLeave() {
    if (timer && document.visibilityState === 'hidden' && !submitted) {
      clearTimeout(timer)
      navigator.sendBeacon(/** @type {string} */ (url), fieldsOf(element))
    }
  }
  function onSubmit() {
    submitted = true
    clearTimeout(timer)
  }

  element.addEventListener('input', onChange)
  element.addEventListener('change', onChange)
  element.addEventListener('submit', onSubmit)
  document.addEventListener('visibilitychange', onLeave)
  return () => {
    clearTimeout(timer)
    element.removeEventListener('input', onChange)
    element.removeEventListener('change', onChange)
    element.removeEventListener('submit', onSubmit)
    document.removeEventListener('visibilitychange', onLeave)
  }
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name)
    const isPassword = control instanceof HTMLInputElement && control.type === 'password'
    if (typeof value === 'string' && !isPassword) fields.append(name, value)
  }
  return fields
}

/** @param {HTMLFormElement} form */
function tell(form) {
  const place = form.querySelector('[data-autosave-status]') ?? document.querySelector('[data-autosave-status]')
  const time = new Date().toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
  if (place) place.textContent = (form.dataset.autosaveText ?? '{time}').replace('{time}', time)
}
