import { Agent, request } from 'node:http'

/** One load: so many requests of one kind over so many connections, from a process of its own. */
export interface Load {
  port: number
  method: 'GET' | 'POST'
  /** One is taken after the other. */
  requests: { path: string; body?: string }[]
  cookie: string
  connections: number
  seconds: number
}

export interface Measured {
  /** Milliseconds of each request. */
  times: number[]
  perSecond: number
  failed: number
}

process.on('message', (load: Load) => {
  void measure(load).then((measured) => process.send?.(measured))
})

async function measure(load: Load): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections })
  const times: number[] = []
  let failed = 0
  let next = 0
  const until = performance.now() + load.seconds * 1000
  const began = performance.now()
  const worker = async () => {
    while (performance.now() < until && next < load.requests.length) {
      const one = load.requests[next++]
      const start = performance.now()
      const status = await send(agent, load, one).catch(() => 599)
      times.push(performance.now() - start)
      if (status >= 400) failed += 1
    }
  }
  await Promise.all(Array.from({ length: load.connections }, worker))
  agent.destroy()
  return { times, perSecond: (times.length / (performance.now() - began)) * 1000, failed }
}

function send(agent: Agent, load: Load, one: Load['requests'][number]): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        host: '127.0.0.1',
        port: load.port,
        path: one.path,
        method: load.method,
        headers: {
          cookie: load.cookie,
          ...(one.body
            ? { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(one.body) }
            : {}),
        },
      },
      (answer) => {
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.resume()
      },
    )
    sent.on('error', reject)
    sent.end(one.body)
  })
}
