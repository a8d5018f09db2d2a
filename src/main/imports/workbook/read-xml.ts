import { SaxesParser } from 'saxes'
import { UnreadableFile } from '../rows/collect-rows.ts'
import { damagedWorkbook } from './zip-package.ts'

/** Deeper than any part of a workbook. */
const MOST_DEPTH = 64
/** The most characters without a tag: a cell's text is far shorter. */
const MOST_WITHOUT_TAG = 2_000_000

export type Attributes = Readonly<Record<string, string>>

export interface XmlReader {
  /** Names come without their prefix. */
  readonly open?: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads a part of a workbook as it streams by, without keeping it. A document type, and with it every entity that is not
 * one of the five of XML itself, is refused. Throws `UnreadableFile`.
 */
export async function readXml(chunks: AsyncIterable<Uint8Array>, reader: XmlReader): Promise<void> {
  const parser = new SaxesParser({})
  const decoder = new TextDecoder('utf-8')
  let depth = 0
  let lastTag = 0
  parser.on('error', () => {
    throw damagedWorkbook()
  })
  parser.on('doctype', () => {
    throw damagedWorkbook()
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    lastTag = parser.position
    if (depth > MOST_DEPTH) throw damagedWorkbook()
    reader.open?.(withoutPrefix(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    lastTag = parser.position
    reader.close?.(withoutPrefix(name))
  })
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  try {
    for await (const chunk of chunks) {
      parser.write(decoder.decode(chunk, { stream: true }))
      if (parser.position - lastTag > MOST_WITHOUT_TAG) throw damagedWorkbook()
    }
    parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    throw error instanceof UnreadableFile ? error : damagedWorkbook()
  }
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
