import { fileURLToPath } from 'node:url'

/** The folder that holds package.json, views and public: one above src (and above dist, once built). */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url))
