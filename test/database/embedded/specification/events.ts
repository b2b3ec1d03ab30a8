import type { MongoClient } from 'mongodb'
import type { ExpectedEvents, Fields } from './format.ts'
import type { Known } from './known.ts'
import { differences } from './matching.ts'
import { mismatch } from './sameness.ts'

/** The driver's name and the kind of each event that tests observe. */
const eventNames: Record<string, { kind: string; name: string }> = {
  commandStartedEvent: { kind: 'command', name: 'commandStarted' },
  commandSucceededEvent: { kind: 'command', name: 'commandSucceeded' },
  commandFailedEvent: { kind: 'command', name: 'commandFailed' },
  poolCreatedEvent: { kind: 'cmap', name: 'connectionPoolCreated' },
  poolReadyEvent: { kind: 'cmap', name: 'connectionPoolReady' },
  poolClearedEvent: { kind: 'cmap', name: 'connectionPoolCleared' },
  poolClosedEvent: { kind: 'cmap', name: 'connectionPoolClosed' },
  connectionCreatedEvent: { kind: 'cmap', name: 'connectionCreated' },
  connectionReadyEvent: { kind: 'cmap', name: 'connectionReady' },
  connectionClosedEvent: { kind: 'cmap', name: 'connectionClosed' },
  connectionCheckedOutEvent: { kind: 'cmap', name: 'connectionCheckedOut' },
  connectionCheckedInEvent: { kind: 'cmap', name: 'connectionCheckedIn' },
}

interface Observed {
  type: string
  kind: string
  event: Fields
}

/** What a client did, as far as its test wants to know. */
export class Observer {
  private readonly observed: Observed[] = []
  private isListening = true

  constructor(client: MongoClient, types: string[], passedOver: string[]) {
    const ignored = new Set(['configureFailPoint', ...passedOver])
    for (const type of types) {
      const known = eventNames[type]
      if (!known) throw new Error(`the runner does not know events of type ${type}`)
      client.on(known.name as 'commandStarted', (event) => {
        if (this.isListening && !ignored.has(event.commandName))
          this.observed.push({ type, kind: known.kind, event: event as unknown as Fields })
      })
    }
  }

  stop(): void {
    this.isListening = false
  }

  /** The commands that were sent, in order. */
  commands(): Fields[] {
    return this.observed
      .filter(({ type }) => type === 'commandStartedEvent')
      .map(({ event }) => event.command as Fields)
  }

  /** In what the events differ from what is expected. */
  differences(expected: ExpectedEvents, known: Known): string[] {
    const kind = expected.eventType ?? 'command'
    const all = this.observed.filter((one) => one.kind === kind)
    const actual = expected.ignoreExtraEvents ? all.slice(0, expected.events.length) : all
    const types = expected.events.map((event) => Object.keys(event)[0])
    const actualTypes = actual.map(({ type }) => type)
    if (types.join() !== actualTypes.join()) return [mismatch('events', types, actualTypes)]
    return actual.flatMap(({ type, event }, index) =>
      differencesOfEvent(expected.events[index][type], event, known, `events[${index}]`),
    )
  }
}

function differencesOfEvent(expected: Fields, event: Fields, known: Known, path: string): string[] {
  return Object.entries(expected).flatMap(([name, value]) =>
    name === 'hasServiceId' || name === 'hasServerConnectionId'
      ? []
      : differences(value, event[name], known, 'root', `${path}.${name}`),
  )
}
