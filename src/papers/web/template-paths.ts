/** Addresses of the templates of papers; a leaf that imports nothing. */
export const templateListPath = '/admin/templates'
export const templatePath = (code: string) => `/admin/templates/${code}`
export const templateSamplePath = (code: string) => `${templatePath(code)}/sample.docx`
export const templateFilePath = (code: string, no: number) => `${templatePath(code)}/versions/${no}/file.docx`
export const templateTrialPath = (code: string, no: number, as: 'docx' | 'pdf') =>
  `${templatePath(code)}/versions/${no}/trial.${as}`
export const templateUploadPath = (code: string) => `${templatePath(code)}/versions`
export const templateInForcePath = (code: string, no: number) => `${templatePath(code)}/versions/${no}/force`
export const builtInPath = (code: string) => `${templatePath(code)}/built-in`
