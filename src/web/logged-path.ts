import { surveyPath } from '../satisfaction/web/paths.ts'

/** An address as the log may hold it: whoever reads the log must not be able to answer for a citizen. */
export function loggedPath(path: string): string {
  return path.startsWith(surveyPath('')) ? surveyPath('…') : path
}
