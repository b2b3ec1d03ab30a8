/** What forms of other rooms show of a person. */
export type { HistoryPanel } from './history-panels.ts'
export { historyList, historyPanels } from './history-panels.ts'
