/**
 * What each component in views/components is given: one object, under the name that its head comment states.
 * All texts are ready to print: components format, translate, sort and decide nothing.
 */
export type * from './components/acts.ts'
export type * from './components/decisions.ts'
export type * from './components/fields.ts'
export type * from './components/figures.ts'
export type * from './components/lists.ts'
export type * from './components/marks.ts'
export type * from './components/record.ts'
