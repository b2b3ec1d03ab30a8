import type { Gateway } from './gateway.ts'

const connections = 10

/** For trying the program: nothing leaves the machine, the page of messages is where they arrive. */
export function localGateway(channel: Gateway['channel']): Gateway {
  return {
    channel,
    connections,
    mayRepeat: true,
    send: async () => ({ kind: 'sent', providerId: 'local' }),
    close: () => {},
  }
}
