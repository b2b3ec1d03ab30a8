import type { TemplatePlace } from './template.ts'
import { localName, type XmlPiece } from './xml.ts'

/** One paragraph with the places that matter to the fields in it. */
export interface StoryParagraph {
  readonly text: string
  readonly place: TemplatePlace
  /** The innermost cell or text box, and the innermost table; 0: none. */
  readonly holder: number
  readonly table: number
}

/** A field of Word itself: PAGE, IF, INCLUDETEXT …; the name is empty where it cannot be read. */
export interface WordField {
  readonly name: string
  readonly place: TemplatePlace
}

/** One of the texts of a document: its body, a header, a footer, its notes. */
export interface Story {
  readonly part: TemplatePlace['part']
  /** Those with a brace in them. */
  readonly paragraphs: readonly StoryParagraph[]
  readonly wordFields: readonly WordField[]
}

interface OpenParagraph {
  text: string
  place: TemplatePlace
  holder: number
  table: number
}

/** Reads the paragraphs of a part while its tags go by. Paragraphs outside of tables are counted, and tables with rows. */
export class StoryReader {
  readonly #part: TemplatePlace['part']
  readonly #paragraphs: StoryParagraph[] = []
  readonly #wordFields: WordField[] = []
  readonly #open: OpenParagraph[] = []
  readonly #holders: number[] = []
  readonly #tables: number[] = []
  /** The instructions of the Word fields that are open, one inside the other; undefined once its result has begun. */
  readonly #instructions: (string | undefined)[] = []
  #ids = 0
  #paragraphNo = 0
  #tableNo = 0
  #rowNo = 0
  #inText = false
  #inInstruction = false

  constructor(part: TemplatePlace['part']) {
    this.#part = part
  }

  take(piece: XmlPiece): void {
    if (piece.kind === 'text') this.#takeText(piece.text)
    else if (piece.kind === 'open') this.#begin(piece.name, piece.attributes)
    else this.#end(piece.name)
  }

  read(): Story {
    for (const instruction of this.#instructions.splice(0)) this.#note(instruction ?? '')
    return { part: this.#part, paragraphs: this.#paragraphs, wordFields: this.#wordFields }
  }

  #takeText(text: string): void {
    const paragraph = this.#open.at(-1)
    if (this.#inText && paragraph) paragraph.text += text
    if (!this.#inInstruction) return
    const level = this.#instructions.length - 1
    if (level < 0) this.#note(text)
    else if (this.#instructions[level] !== undefined) this.#instructions[level] += text
  }

  #begin(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (localName(name)) {
      case 'tbl':
        if (this.#tables.length === 0) {
          this.#tableNo++
          this.#rowNo = 0
        }
        this.#tables.push(++this.#ids)
        break
      case 'tr':
        if (this.#tables.length === 1) this.#rowNo++
        break
      case 'tc':
      case 'txbxContent':
        this.#holders.push(++this.#ids)
        break
      case 'p':
        this.#beginParagraph()
        break
      case 't':
        this.#inText = true
        break
      case 'instrText':
      case 'delInstrText':
        this.#inInstruction = true
        break
      case 'fldSimple':
        this.#note(attributes['w:instr'] ?? '')
        break
      case 'fldChar':
        this.#fieldMark(attributes['w:fldCharType'])
        break
    }
  }

  #end(name: string): void {
    switch (localName(name)) {
      case 'tbl':
        this.#tables.pop()
        break
      case 'tc':
      case 'txbxContent':
        this.#holders.pop()
        break
      case 'p': {
        const paragraph = this.#open.pop()
        if (paragraph && /[{}]/.test(paragraph.text)) this.#paragraphs.push(paragraph)
        break
      }
      case 't':
        this.#inText = false
        break
      case 'instrText':
      case 'delInstrText':
        this.#inInstruction = false
        break
    }
  }

  #beginParagraph(): void {
    if (this.#tables.length === 0 && this.#open.length === 0) this.#paragraphNo++
    const place = this.#placeNow()
    this.#open.push({ text: '', place, holder: this.#holders.at(-1) ?? 0, table: this.#tables.at(-1) ?? 0 })
  }

  #placeNow(): TemplatePlace {
    if (this.#tables.length > 0) return { part: this.#part, table: this.#tableNo, row: this.#rowNo }
    return { part: this.#part, paragraph: Math.max(1, this.#paragraphNo) }
  }

  /** A field inside the instruction of another leaves the outer one unreadable, which is refused. */
  #fieldMark(type: string | undefined): void {
    const level = this.#instructions.length - 1
    if (type === 'begin') {
      if (level >= 0 && this.#instructions[level] !== undefined) {
        this.#note('')
        this.#instructions[level] = undefined
      }
      this.#instructions.push('')
      return
    }
    const instruction = this.#instructions[level]
    if (instruction !== undefined) this.#note(instruction)
    if (type === 'separate' && level >= 0) this.#instructions[level] = undefined
    else this.#instructions.pop()
  }

  #note(instruction: string): void {
    const name = instruction
      .trim()
      .split(/[\s"\\]/)[0]
      .slice(0, 40)
    this.#wordFields.push({ name: name.toUpperCase(), place: this.#placeNow() })
  }
}
