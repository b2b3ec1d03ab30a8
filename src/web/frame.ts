/** What the layouts show around a page. */
export interface Frame {
  title: string
  section?: string
  office?: string
  nav: { key: string; label: string; href: string; current: boolean }[]
  actor?: { name: string; roleLabel: string }
  notice?: { kind: 'done' | 'info' | 'soon' | 'secret' | 'error'; text: string; link?: { href: string; text: string } }
  theme?: 'light' | 'dark'
  languageToggle: { href: string; label: string }
  shortcuts: boolean
  path: string
}
