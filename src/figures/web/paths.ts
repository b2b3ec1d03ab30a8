/** Addresses of the figures; a leaf that imports nothing. */
export const figuresPath = '/figures'
export const figuresPrintPath = '/figures/print'
export const figuresExportPath = '/figures/export'
