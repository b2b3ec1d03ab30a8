import { Agent, request } from 'node:http'

/** A burst of citizens: so many look-ups a second from so many addresses, whatever the answers take. */
export interface Burst {
  port: number
  paths: string[]
  addresses: number
  perSecond: number
  seconds: number
}

export interface BurstAnswers {
  asked: number
  limited: number
  failed: number
}

const tick = 20

process.on('message', (burst: Burst) => {
  void ask(burst).then((answers) => process.send?.(answers))
})

async function ask({ port, paths, addresses, perSecond, seconds }: Burst): Promise<BurstAnswers> {
  const agent = new Agent({ keepAlive: true, maxSockets: 50 })
  const answers: BurstAnswers = { asked: 0, limited: 0, failed: 0 }
  const waiting: Promise<void>[] = []
  const began = performance.now()
  while (performance.now() - began < seconds * 1000) {
    const owed = Math.floor(((performance.now() - began) / 1000) * perSecond)
    for (; answers.asked < owed; answers.asked += 1)
      waiting.push(one({ agent, port, answers }, paths[answers.asked % paths.length] ?? '', answers.asked % addresses))
    await new Promise((resolve) => setTimeout(resolve, tick))
  }
  await Promise.all(waiting)
  agent.destroy()
  return answers
}

function one(on: { agent: Agent; port: number; answers: BurstAnswers }, path: string, address: number): Promise<void> {
  const headers = { 'x-forwarded-for': `10.1.${address >> 8}.${address & 255}` }
  return new Promise((resolve) => {
    const sent = request({ agent: on.agent, host: '127.0.0.1', port: on.port, path, headers }, (answer) => {
      if (answer.statusCode === 429) on.answers.limited += 1
      else if ((answer.statusCode ?? 500) >= 500) on.answers.failed += 1
      answer.on('end', resolve)
      answer.resume()
    })
    sent.on('error', () => {
      on.answers.failed += 1
      resolve()
    })
    sent.end()
  })
}
