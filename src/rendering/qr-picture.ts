/** Modules of light around a QR code: a reader needs them. */
const quietZone = 4

/** A QR code as an SVG with its quiet zone; rows of dark modules. */
export function qrPicture(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length + 2 * quietZone
  const dark = modules.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const view = `${-quietZone} ${-quietZone} ${size} ${size}`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}"><path d="${dark}"/></svg>`
}
