import { readdirSync, readFileSync } from 'node:fs'

/**
 * Wraps a page model so that a name that does not exist throws: EJS prints nothing for a missing property, so a
 * misspelt `letter.recievedOn` would ship as an empty place. Optional values are set to undefined by the page model,
 * but for those that the contract of the components (src/web/components) marks as optional.
 */
export function exactly<Model extends object>(model: Model): Model {
  return new Proxy(model, {
    get(target, name, receiver) {
      const value = Reflect.get(target, name, receiver) as unknown
      if (value === undefined && typeof name === 'string' && !(name in target) && !tolerated.has(name))
        throw new Error(`the page model has no "${name}"`)
      return isPlain(value) ? exactly(value) : value
    },
  })
}

const contracts = new URL('../src/web/components/', import.meta.url)
const contract = readdirSync(contracts)
  .map((file) => readFileSync(new URL(file, contracts), 'utf8'))
  .join('\n')

/** Names that the language or the template engine asks of any object, and the optional ones of the components. */
const tolerated = new Set([
  ...[
    'toJSON',
    'then',
    'constructor',
    'inspect',
    'length',
    '_locals',
    'settings',
    'cache',
    'layout',
    'section',
    'errorSummary',
  ],
  ...[...contract.matchAll(/\b(\w+)\?:/g)].map((match) => match[1]),
])

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
