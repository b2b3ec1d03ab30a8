import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type FontFile, readFont } from './font-file.ts'

const resolve = createRequire(import.meta.url).resolve
const fileOf = (face: string) => resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)

/** Tinos has the widths of Times New Roman and every Vietnamese letter; no font of the machine is ever used. */
export const fontName = 'Tinos'

/** The bytes of its four faces. */
export function fontBytes(): Buffer[] {
  return ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'].map((face) => readFileSync(fileOf(face)))
}

let bold: FontFile | undefined

/** The bold face: its letters are those of the other three (a test says so). */
export function boldFont(): FontFile {
  bold ??= readFont(readFileSync(fileOf('700Bold')))
  return bold
}
