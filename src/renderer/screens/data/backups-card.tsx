import { Button, Paper, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { Backup, BackupList } from '#shared/contract/backups.ts'
import { createFormatter } from '#shared/wording/formatter.ts'
import { backupName, paymentsText, REASON_TEXTS } from '../../recovery/backup-texts.ts'
import { useAppSnapshot, useLocale } from '../../state/hooks.ts'
import { ACTIONS, TableHead } from '../../ui/table-head.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

interface BackupsCardProps {
  readonly list: BackupList
}

/** Every backup with what it holds, the latest first. */
export function BackupsCard({ list: { backups } }: BackupsCardProps) {
  const [restoring, setRestoring] = useState<Backup | null>(null)
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="backups-title">
      <Title order={2} size="h3" id="backups-title">
        Backups
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Made automatically: at start and quit, hourly while you change things, and before large changes. Old ones are
        kept for up to two years.
      </Text>
      {backups.length > 0 && (
        <div className="table-scroll">
          <Table verticalSpacing="xs" highlightOnHover className="stacked-table">
            <TableHead
              columns={[
                'Made',
                'Why',
                { heading: 'Courses', isNumber: true },
                { heading: 'Sessions held', isNumber: true },
                { heading: 'Hours logged', isNumber: true },
                { heading: 'Payments', isNumber: true },
                ACTIONS,
              ]}
            />
            <Table.Tbody>
              {backups.map((backup) => (
                <BackupRow
                  key={`${backup.place} ${backup.backupId}`}
                  backup={backup}
                  onRestore={() => setRestoring(backup)}
                />
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {restoring && <RestoreDialog backup={restoring} onClose={() => setRestoring(null)} />}
    </Paper>
  )
}

interface BackupRowProps {
  readonly backup: Backup
  readonly onRestore: () => void
}

function BackupRow({ backup, onRestore }: BackupRowProps) {
  const locale = useLocale()
  const name = backupName(backup, locale)
  const { contents } = backup
  const { hidesAmounts } = useAppSnapshot('settings').settings
  const formatter = contents && createFormatter(locale, contents.currency, hidesAmounts)
  return (
    <Table.Tr>
      <Table.Td data-label="Made">{name}</Table.Td>
      <Table.Td data-label="Why">{REASON_TEXTS[backup.reason]}</Table.Td>
      {contents && formatter ? (
        <>
          <Table.Td className="number" data-label="Courses">
            {formatter.number(contents.courses)}
          </Table.Td>
          <Table.Td className="number" data-label="Sessions">
            {formatter.number(contents.sessions)}
          </Table.Td>
          <Table.Td className="number" data-label="Hours">
            {formatter.duration(contents.minutes)}
          </Table.Td>
          <Table.Td className="number" data-label="Payments">
            {paymentsText(contents, formatter)}
          </Table.Td>
        </>
      ) : (
        <Table.Td colSpan={4}>
          {backup.protection === 'none'
            ? 'What it holds is shown when you choose it.'
            : 'It asks for the passphrase it was made with.'}
        </Table.Td>
      )}
      <Table.Td>
        <Button variant="light" size="compact-sm" aria-label={`View the backup of ${name}`} onClick={onRestore}>
          View
        </Button>
      </Table.Td>
    </Table.Tr>
  )
}
