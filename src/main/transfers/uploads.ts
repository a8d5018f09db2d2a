import type { NewUpload } from '#shared/contract/transfers.ts'
import { type Outcome, refuse, succeed } from '#shared/fault.ts'
import { type CheckedFile, type EvidenceIntake, takeInEvidence } from './evidence-intake.ts'
import { type FileIntake, type ReceivedFile, takeInFile } from './file-intake.ts'
import { keepNewest } from './keep-newest.ts'

/** With more uploads, the oldest end: a page may have begun them and been closed. */
const MOST_AT_ONCE = 4

type Upload = { received: number } & (
  | { readonly purpose: 'evidence'; readonly intake: EvidenceIntake }
  | { readonly purpose: 'open'; readonly intake: FileIntake }
)

/**
 * Files that pages upload part by part. Files to be kept as evidence are in memory only, so that no copy is left on the
 * disk; files to be opened may be large, and are written under an unfinished name. A file that is not uploaded whole is
 * dropped.
 */
export interface Uploads {
  /** Answers with the upload's id. Faults: those of `takeInEvidence` and `takeInFile`. */
  begin(file: NewUpload): Outcome<string>
  /**
   * Faults: `no-such-upload` and those of the intake; the upload is over then. Throws for errors of disk and system.
   */
  push(uploadId: string, position: number, part: Uint8Array): Outcome<null>
  /** The whole file; its upload is over. Faults: `no-such-upload` and those of the intake. */
  takeEvidence(uploadId: string): Outcome<CheckedFile>
  /** As {@link takeEvidence}, for a file to be opened, which must be released afterwards. */
  takeFile(uploadId: string): Outcome<ReceivedFile>
  drop(uploadId: string): void
  /** Drops uploads of evidence, which is meant for the open plan. */
  dropEvidence(): void
}

/** `folder` holds the unfinished files. */
export function createUploads(folder: string, newId: () => string): Uploads {
  const open = new Map<string, Upload>()

  function drop(uploadId: string): void {
    const upload = open.get(uploadId)
    open.delete(uploadId)
    upload?.intake.drop()
  }

  function pushTo(upload: Upload, position: number, part: Uint8Array): Outcome<null> {
    if (position !== upload.received) return noSuchUpload()
    upload.received += 1
    return upload.intake.push(part)
  }

  function begin(id: string, file: NewUpload): Outcome<Upload> {
    if (file.purpose === 'evidence') {
      const intake = takeInEvidence(file.fileName, file.bytes)
      return intake.ok ? succeed({ purpose: file.purpose, intake: intake.value, received: 0 }) : intake
    }
    const intake = takeInFile(folder, id, file.bytes)
    return intake.ok ? succeed({ purpose: file.purpose, intake: intake.value, received: 0 }) : intake
  }

  return {
    begin(file) {
      const id = newId()
      const upload = begin(id, file)
      if (!upload.ok) return upload
      open.set(id, upload.value)
      keepNewest(open, MOST_AT_ONCE, ({ intake }) => intake.drop())
      return succeed(id)
    },
    push(uploadId, position, part) {
      const upload = open.get(uploadId)
      let isTaken = false
      try {
        const pushed = upload ? pushTo(upload, position, part) : noSuchUpload()
        isTaken = pushed.ok
        return pushed
      } finally {
        if (!isTaken) drop(uploadId)
      }
    },
    takeEvidence(uploadId) {
      const upload = open.get(uploadId)
      if (upload?.purpose !== 'evidence') return noSuchUpload()
      open.delete(uploadId)
      return upload.intake.finish()
    },
    takeFile(uploadId) {
      const upload = open.get(uploadId)
      if (upload?.purpose !== 'open') return noSuchUpload()
      open.delete(uploadId)
      return upload.intake.finish()
    },
    drop,
    dropEvidence() {
      for (const [id, { purpose }] of open) if (purpose === 'evidence') drop(id)
    },
  }
}

function noSuchUpload() {
  return refuse('no-such-upload', 'uploadId', 'The file did not arrive whole. Choose it again.')
}
