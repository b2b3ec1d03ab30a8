/** A sleep that can be ended by ringing, also before it began. */
export interface Alarm {
  ring(): void
  sleep(milliseconds: number): Promise<void>
}

export function newAlarm(): Alarm {
  let rung = false
  let ring = () => {
    rung = true
  }
  return {
    ring: () => ring(),
    sleep: (milliseconds) =>
      new Promise((resolve) => {
        if (rung) return resolve()
        const timer = setTimeout(resolve, milliseconds)
        timer.unref()
        ring = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
  }
}
