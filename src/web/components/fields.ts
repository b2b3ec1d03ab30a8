export interface FieldBase {
  id: string
  name: string
  label: string
  /** The words before it say the same: the label is only heard. */
  hideLabel?: boolean
  hint?: string
  /** Without "Lỗi:"; the component says it. */
  error?: string
  /** Marks what is not required; what is required carries no mark. */
  optional?: boolean
  /** Columns of twelve inside .fields or a form section. */
  span?: number
}

/** `field` of text-field and date-field. */
export interface TextField extends FieldBase {
  value: string
  type?: 'text' | 'password' | 'email' | 'tel' | 'search' | 'url'
  autocomplete?: string
  inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'search' | 'decimal'
  width?: 'short' | 'medium' | 'full'
  lang?: string
  maxlength?: number
  /** Several lines. */
  rows?: number
  /** Values to choose from while typing. */
  datalist?: string[]
  autofocus?: boolean
  readonly?: boolean
}

export interface Option {
  value: string
  label: string
  hint?: string
  /** The single key that chooses it. */
  key?: string
}

/** `field` of choice-field: radios. */
export interface ChoiceField extends FieldBase {
  value: string
  options: (Option & {
    /** A text that is asked for while this option is chosen. */
    reveal?: TextField
  })[]
  look?: 'plain' | 'inline' | 'joined' | 'boxed' | 'cards'
  autofocus?: boolean
}

/** `field` of select-field: options, or groups of them, or both. */
export interface SelectField extends FieldBase {
  value: string
  options?: Option[]
  groups?: { label: string; options: Option[] }[]
  width?: 'short' | 'medium' | 'full'
  autofocus?: boolean
}

/** `field` of checkbox-field: one box (value is `on` when ticked), or a group with the ticked values. */
export interface CheckboxField extends FieldBase {
  value?: string
  /** What the ticked box posts; 'yes' by default. */
  on?: string
  options?: (Option & { name?: string })[]
  values?: string[]
  inline?: boolean
}

/** `field` of file-field. */
export interface FileField extends FieldBase {
  accept?: string
  multiple?: boolean
  /** Files that an earlier, refused post has already brought: they stay by id under keptName. */
  kept?: { id: string; name: string; note?: string }[]
  keptName?: string
}

/** `field` of field.ejs, which picks the component. */
export type AnyField =
  | (TextField & { kind?: 'text' | 'date' })
  | (ChoiceField & { kind: 'choice' })
  | (SelectField & { kind: 'select' })
  | (CheckboxField & { kind: 'checkbox' })
  | (FileField & { kind: 'file' })

/** `section`: a part of a long form. */
export interface FormSection {
  id?: string
  title?: string
  hint?: string
  fields: AnyField[]
}
