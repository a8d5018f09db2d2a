// must be refused: src/main/store may not import src/main/backups, which stands on a higher floor
import type { BackupKeeper } from '../backups/backup-keeper.ts'

export type Keeper = BackupKeeper
