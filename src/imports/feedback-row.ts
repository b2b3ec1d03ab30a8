import type { FeedbackChannel, FeedbackState } from '../feedback/index.ts'
import type { RowReading } from './read-row.ts'
import type { SeenRows } from './register.ts'
import { meanings, registerWords } from './words.ts'

const words = registerWords.feedback
const channelOf = meanings<FeedbackChannel>(words.channels)
const statusOf = meanings<FeedbackState>(words.statuses)

/** A row of a register of feedback on procedures, understood. */
export interface FeedbackRow {
  row: number
  code: string
  receivedOn: string
  channel: FeedbackChannel
  name: string | null
  phone: string | null
  content: string
  agency: string
  passedOn: string | null
  status: FeedbackState
  answeredOn: string | null
  statusText: string
}

/** Understands one row; what is wrong goes to the reading. */
export function readFeedbackRow(reading: RowReading, seen: SeenRows): FeedbackRow {
  const code = reading.requiredText('code', 40).toLocaleUpperCase('vi')
  const earlier = code && seen.first(code, reading.no)
  if (earlier) reading.error('code', 'imports.problem.codeInFile', { code, other: earlier })
  const receivedOn = reading.requiredDate('receivedOn')
  if (receivedOn > seen.today) reading.error('receivedOn', 'imports.problem.future')
  const agency = reading.text('agency')
  const passedOn = reading.date('passedOn')
  if (passedOn && receivedOn && passedOn < receivedOn) reading.error('passedOn', 'imports.problem.passedBeforeReceived')
  return {
    row: reading.no,
    code,
    receivedOn,
    channel: reading.choice('channel', channelOf, null) ?? missingChannel(reading),
    name: reading.name('name') || null,
    phone: reading.phone('phone'),
    content: reading.requiredText('content', 4000),
    agency,
    passedOn,
    status: reading.choice('status', statusOf, agency ? 'passed' : 'registered') ?? 'registered',
    answeredOn: reading.date('answeredOn'),
    statusText: reading.text('status'),
  }
}

function missingChannel(reading: RowReading): FeedbackChannel {
  if (!reading.text('channel')) reading.error('channel', 'imports.problem.missing')
  return 'inPerson'
}
