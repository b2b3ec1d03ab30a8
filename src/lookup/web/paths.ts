/** Addresses of the look-up; a leaf that imports nothing, so that any page may link here. */
export const lookupPath = '/tra-cuu'
export const lookupOfCode = (code: string) => `/tra-cuu?ma=${code}`
export const confirmationPath = '/tra-cuu/xac-nhan'
export const supplementUploadPath = '/tra-cuu/bo-sung'
export const publicPaperPath = (code: string, no: number) => `/tra-cuu/giay-to/${no}?ma=${code}`
export const findReceiptPath = '/receipts/find'
