import { builtInText } from './built-in.ts'
import type { MessageText, TextChoice, TextParts } from './message-text.ts'
import { MessageTextModel } from './message-text.ts'

/** The text in force of an office: its own latest one, or the built-in one, which is version 0. */
export async function textInForce(office: string, choice: TextChoice): Promise<TextParts & { version: number }> {
  const own = await MessageTextModel.findOne({ office, ...choice })
    .sort({ version: -1 })
    .lean<MessageText>()
  return own ?? { ...builtInText(choice), version: 0 }
}
