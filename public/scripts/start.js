// @ts-check
// Finds what has a behaviour and starts it.

/** @type {Map<Element, Set<string>>} */
const started = new Map()

/**
 * Starts every behaviour inside a root; also used for fragments that came later.
 * @param {ParentNode & Node} root
 */
export async function startIn(root) {
  const elements = [...root.querySelectorAll('[data-behaviour]')]
  if (root instanceof Element && root.matches('[data-behaviour]')) elements.unshift(root)
  await Promise.all(elements.map(startElement))
}

/** @param {Element} element */
async function startElement(element) {
  const names = (element.getAttribute('data-behaviour') ?? '').split(' ').filter(Boolean)
  const done = started.get(element) ?? new Set()
  started.set(element, done)
  for (const name of names) {
    if (done.has(name)) continue
    done.add(name)
    const behaviour = await import(`./behaviours/${name}.js`)
    behaviour.start(element)
  }
}
