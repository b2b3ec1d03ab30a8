export { lastBeat, startBeat, writeBeat } from './beat.ts'
