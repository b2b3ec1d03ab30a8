import { type Answer, type Order, ready } from './messages.ts'
import { RenderingRefused } from './refused.ts'
import { works } from './works.ts'

/** The child process: one order after the other, in the order of their coming. It ends when the program lets go of it. */
let last = Promise.resolve()

process.on('message', (order: Order) => {
  last = last.then(() => carryOut(order))
})
process.once('disconnect', () => process.exit())
process.send?.(ready)

async function carryOut(order: Order): Promise<void> {
  const answer = await answerTo(order)
  await new Promise((resolve) => process.send?.({ ...answer, bytesInUse: process.memoryUsage.rss() }, resolve))
}

async function answerTo({ id, kind, given }: Order): Promise<Omit<Answer, 'bytesInUse'>> {
  try {
    return { id, made: await works[kind](given as never) }
  } catch (error) {
    if (error instanceof RenderingRefused) {
      const { message, field, text } = error
      return { id, refused: { message, field, text } }
    }
    return { id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
