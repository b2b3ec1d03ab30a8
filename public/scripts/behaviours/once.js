// @ts-check
// Posts a form once: the pressed button turns to "Đang lưu…" and further presses do nothing.
// On a form or on its button; data-busy-text changes the words.
// Fallback: the form posts as always; the idempotency key in it makes one record of two posts.

/** @param {HTMLElement} element */
export function start(element) {
  const form = element instanceof HTMLFormElement ? element : element.closest('form')
  if (!form) return () => {}
  let sent = false

  /** @param {SubmitEvent} event */
  function onSubmit(event) {
    if (sent) return event.preventDefault()
    if (event.defaultPrevented) return
    sent = true
    const button = event.submitter ?? form?.querySelector('button[type="submit"]')
    if (button instanceof HTMLButtonElement) showBusy(button)
  }
  // A page that comes back from the browser's history may be sent again.
  /** @param {PageTransitionEvent} event */
  function onShow(event) {
    if (event.persisted) location.reload()
  }

  form.addEventListener('submit', onSubmit)
  addEventListener('pageshow', onShow)
  return () => {
    form.removeEventListener('submit', onSubmit)
    removeEventListener('pageshow', onShow)
  }
}

/** @param {HTMLButtonElement} button */
function showBusy(button) {
  const words = button.querySelector('span') ?? button
  const busyText = button.dataset.busyText ?? (document.documentElement.lang === 'en' ? 'Saving…' : 'Đang lưu…')
  button.setAttribute('aria-busy', 'true')
  // After the browser has taken the button's value into the post.
  setTimeout(() => {
    words.textContent = busyText
  })
}
