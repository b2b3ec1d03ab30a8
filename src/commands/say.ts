/** One line on standard output. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const quietTime = 2000

/** Tells on standard error how far long work is, every two seconds at most. */
export function showProgress(what: string): (name: string, done: number) => void {
  let last = Date.now()
  return (name, done) => {
    if (Date.now() - last < quietTime) return
    last = Date.now()
    process.stderr.write(`${name}: ${done} ${what}\n`)
  }
}
