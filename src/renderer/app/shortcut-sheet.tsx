import { Kbd, Modal, Table } from '@mantine/core'
import { useFocusBack } from '../ui/use-focus-back.ts'

const SHORTCUTS: readonly (readonly [string, readonly string[]])[] = [
  ['Undo', ['Ctrl', 'Z']],
  ['Redo', ['Ctrl', 'Shift', 'Z']],
  ['Go to a screen, an item or an action', ['Ctrl', 'K']],
  ['Hide or show amounts', ['F8']],
  ['On the timeline: zoom in, zoom out, whole plan', ['+', '−', '0']],
  ['On the timeline: move an item by a week', ['Shift', '← or →']],
  ['Show this list', ['?']],
  ['Close a form or dialog', ['Esc']],
]

interface ShortcutSheetProps {
  readonly onClose: () => void
}

export function ShortcutSheet({ onClose }: ShortcutSheetProps) {
  useFocusBack()
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Table>
        <Table.Tbody>
          {SHORTCUTS.map(([action, keys]) => (
            <Table.Tr key={action}>
              <Table.Td>{action}</Table.Td>
              <Table.Td ta="right">
                {keys.map((key) => (
                  <Kbd key={key} ml={4}>
                    {key}
                  </Kbd>
                ))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
