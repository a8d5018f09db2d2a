/** The largest file that is taken in, in bytes. */
export const LARGEST_IMPORT_FILE = 50_000_000
/** The most rows with something in them; the log of a plan can hold no more entries. */
export const MOST_IMPORT_ROWS = 200_000
/** The last row that a spreadsheet program can have. */
export const LAST_SHEET_ROW = 1_048_576
/** The most characters of a cell, as in spreadsheet programs; what is beyond is left off. */
export const LONGEST_CELL = 32_767
