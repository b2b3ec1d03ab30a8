export interface Link {
  href: string
  text: string
}

export interface Hidden {
  name: string
  value: string
}

export type IconName =
  | 'lock'
  | 'triangle'
  | 'clock'
  | 'pause'
  | 'check'
  | 'cross'
  | 'arrow-right'
  | 'arrow-left'
  | 'arrow-up'
  | 'arrow-down'
  | 'chevron-down'
  | 'chevron-right'
  | 'file'
  | 'print'
  | 'find'
  | 'phone'
  | 'menu'
  | 'plus'
  | 'copy'
  | 'eye'

/** `icon`; the label only where no word stands beside it. */
export interface Icon {
  name: IconName
  label?: string
}

/** `button`; a link when it has an href. One primary on a page. */
export interface Button {
  text: string
  kind?: 'primary' | 'plain' | 'quiet' | 'danger' | 'secret'
  href?: string
  download?: boolean
  id?: string
  name?: string
  value?: string
  /** Id of the form that it sends, when it stands outside of it. */
  form?: string
  /** Another address for the same form. */
  action?: string
  /** What it shows stands in a page of its own, beside the form. */
  newPage?: boolean
  /** The single key that does it; shown beside the words. */
  key?: string
  /** Shown instead of the single key: ['Ctrl', 'Enter']. */
  keys?: string[]
  icon?: IconName
  iconAfter?: IconName
  small?: boolean
  wide?: boolean
  /** Turns busy when pressed and posts once. */
  once?: boolean
  /** Id of the form whose ticked rows are counted after the words ("Giao việc (2)"). */
  countForm?: string
}
