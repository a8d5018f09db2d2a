/** Files that are no table, by how they begin, whatever their names say. */
const BEGINNINGS: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Choose a spreadsheet: CSV or XLSX.'],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'This is an older Excel file, or one with a password. Save it as XLSX without a password, or as CSV, and choose that.',
  ],
  ...[0x00, 0x02, 0x04, 0x08].map((version): readonly [readonly number[], string] => [
    [0x09, version],
    'This is a very old Excel file. Open it in your spreadsheet program, save it as XLSX or CSV, and choose that.',
  ]),
]

/** Texts that some programs save under the name of a spreadsheet. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [
    /^<(?:!doctype\s+html|html|head|meta|body|table|style|div)\b|^mime-version:/i,
    'This is a web page, although its name may say otherwise. Open it in your spreadsheet program, save it as XLSX or CSV, and choose that.',
  ],
  [
    /^<\?xml\b|^<(?:[a-z]+:)?workbook\b/i,
    'This is an XML file, such as old Excel versions save. Open it in your spreadsheet program, save it as XLSX or CSV, and choose that.',
  ],
  [/^\{\\rtf/, 'This is a text document. Copy its table into a spreadsheet, and save that as XLSX or CSV.'],
  [/^ID;P/, 'This is a SYLK file. Open it in your spreadsheet program, save it as XLSX or CSV, and choose that.'],
  [/^[[{]\s*["{[\]}]/, 'This is a JSON file. Choose a spreadsheet: CSV or XLSX.'],
  [/^BEGIN:VCALENDAR/, 'This is a calendar file. Save your calendar as a spreadsheet, CSV or XLSX, and choose that.'],
]
const BYTES_TO_LOOK_AT = 400

/** Why a file is no table that can be read, in a sentence that says what to do; null where it may be one. */
export function refusalOf(bytes: Uint8Array): string | null {
  const known = BEGINNINGS.find(([signature]) => signature.every((byte, index) => bytes[index] === byte))
  if (known) return known[1]
  const start = textOf(bytes.subarray(0, BYTES_TO_LOOK_AT))
  return TEXTS.find(([pattern]) => pattern.test(start))?.[1] ?? null
}

/** The first letters, without the zeros of UTF-16 and the mark in front. */
function textOf(bytes: Uint8Array): string {
  const letters = bytes.filter((byte) => byte !== 0)
  return new TextDecoder('latin1')
    .decode(letters)
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
    .trimStart()
}
