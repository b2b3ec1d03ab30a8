import type { Route } from '../../web/routes.ts'
import { get } from '../../web/routes.ts'
import { exportFigures } from './export-figures.ts'
import { figuresPage, figuresPrintPage } from './figures-page.ts'
import { figuresExportPath, figuresPath, figuresPrintPath } from './paths.ts'

export const figureRoutes: Route[] = [
  get(figuresPath, 'figures.show', figuresPage),
  get(figuresPrintPath, 'figures.show', figuresPrintPage),
  get(figuresExportPath, 'figures.export', exportFigures),
]
