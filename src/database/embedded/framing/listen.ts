import { createServer, type Server as NetServer, type Socket } from 'node:net'
import { Connection, type Peer } from './connection.ts'

/** Where a server is to listen: a socket file, or any free port of the own machine. */
export type Address = { path: string } | { host: string; port: number }

export interface Listener {
  /** The port, where there is one. */
  port: number | undefined
  close(): Promise<void>
}

/** Who answers, and how many at the same time. */
export interface Host {
  mostConnections: number
  /** The peer of a new connection. */
  peer(): Peer
  /** A connection was closed because there are too many. */
  refused(): void
}

/** Listens; each connection gets a peer of its own. One more than the host wants is closed at once. */
export async function listen(address: Address, host: Host): Promise<Listener> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    new Connection(socket, host.peer())
  })
  server.maxConnections = host.mostConnections
  server.on('drop', () => host.refused())
  await opened(server, address)
  const bound = server.address()
  return {
    port: typeof bound === 'object' && bound ? bound.port : undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

function opened(server: NetServer, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(address, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
