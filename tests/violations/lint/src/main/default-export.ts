// must be refused: lint/style/noDefaultExport
export default 1
