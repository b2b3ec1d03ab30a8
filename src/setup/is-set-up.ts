import { AccountModel } from '../accounts/index.ts'

let known = false

/** Whether anybody can sign in. Once true it stays true, so it is asked of the database only until then. */
export async function isSetUp(): Promise<boolean> {
  known ||= (await AccountModel.exists({})) !== null
  return known
}
