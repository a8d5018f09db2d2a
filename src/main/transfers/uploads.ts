import type { EvidenceFile } from '#shared/contract/evidence.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { type CheckedFile, type EvidenceIntake, takeInEvidence } from './evidence-intake.ts'
import { keepNewest } from './keep-newest.ts'

/** Uploads that a page began and never ended, when it was closed for instance, leave with the next ones. */
const MOST_AT_ONCE = 4

interface Upload {
  readonly intake: EvidenceIntake
  received: number
}

/** Files that pages hand over to be kept as evidence. They are in memory only, so that nothing of them lies about. */
export interface Uploads {
  /** Answers with the upload's id. Faults: those of `takeInEvidence`. */
  begin(file: EvidenceFile): Outcome<string>
  /** Faults: `no-such-upload` and those of the intake; the upload is over then. */
  push(uploadId: string, position: number, part: Uint8Array): Outcome<null>
  /** The whole file; its upload is over. Faults: `no-such-upload` and those of the intake. */
  take(uploadId: string): Outcome<CheckedFile>
  drop(uploadId: string): void
  dropAll(): void
}

export function createUploads(newId: () => string): Uploads {
  const open = new Map<string, Upload>()

  function pushTo(upload: Upload, position: number, part: Uint8Array): Outcome<null> {
    if (position !== upload.received) return noSuchUpload()
    upload.received += 1
    return upload.intake.push(part)
  }

  return {
    begin({ fileName, bytes }) {
      const intake = takeInEvidence(fileName, bytes)
      if (!intake.ok) return intake
      const id = newId()
      open.set(id, { intake: intake.value, received: 0 })
      keepNewest(open, MOST_AT_ONCE, () => {})
      return succeed(id)
    },
    push(uploadId, position, part) {
      const upload = open.get(uploadId)
      const pushed = upload ? pushTo(upload, position, part) : noSuchUpload()
      if (!pushed.ok) open.delete(uploadId)
      return pushed
    },
    take(uploadId) {
      const upload = open.get(uploadId)
      open.delete(uploadId)
      return upload ? upload.intake.finish() : noSuchUpload()
    },
    drop: (uploadId) => void open.delete(uploadId),
    dropAll: () => open.clear(),
  }
}

function noSuchUpload() {
  return refuse('no-such-upload', 'uploadId', 'The file was not handed over whole. Choose it again.')
}
