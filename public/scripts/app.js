// @ts-check
// The one script of a page: starts every [data-behaviour]. Without scripts every page is a form or a link and works as it stands.

import { startIn } from './start.js'

startIn(document).catch(console.error)
