import { createRenderer } from '../../src/rendering/index.ts'

/** One child for the whole suite: it ends with the program. */
export const renderer = createRenderer()
