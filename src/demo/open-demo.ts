import type { DemoAccount } from '../accounts/index.ts'
import type { Parts } from '../context.ts'

export async function openDemo(_parts: Parts, _say: (text: string) => void): Promise<DemoAccount[]> {
  return []
}
