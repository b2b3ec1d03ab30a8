import { badValue, commandNotFound } from '../errors.ts'
import { isDocument } from '../values/value.ts'
import type { Command } from './request.ts'

/** `configureFailPoint`; an unknown command unless the server was started for tests. */
export const configureFailPoint: Command = ({ server, body }) => {
  if (!server.failPoints) throw commandNotFound('configureFailPoint')
  if (body.get('configureFailPoint') !== 'failCommand') throw badValue('failCommand is the only fail point')
  const data = body.get('data')
  server.failPoints.configure(body.get('mode'), isDocument(data) ? data : new Map())
  return new Map()
}
