export type Unit = 'calendarDays' | 'workingDays' | 'months' | 'years'

/** What makes a term longer from the start: a property of the matter that an officer answers with a reason. */
export type Variant = 'complex' | 'remote' | 'dismissal' | 'severalPlaces' | 'voterList'
