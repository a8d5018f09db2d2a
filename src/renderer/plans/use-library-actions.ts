import type { ListedPlan, PlanPlace } from '#shared/contract/plan-library.ts'
import { useOneAtATime } from '../forms/use-one-at-a-time.ts'
import { overviewUnlessNavigated, unlockHash } from '../navigation/router.ts'
import { useActions, useSelected } from '../state/hooks.ts'
import { showFailure, showNotice, showOffer, showRemoved } from '../ui/notices.tsx'

type Named = Pick<ListedPlan, 'id' | 'name'>

/** What can be done with a plan in the list, open or not. A notice says what was done and offers to undo it. */
export function useLibraryActions() {
  const { call, load, undoIfLatest } = useActions()
  const openId = useSelected(({ open }) => open?.plan.id)
  const { run } = useOneAtATime()

  /** True when it has the name. */
  async function rename({ id }: Named, name: string): Promise<boolean> {
    const reply = await call('plans:rename', { planId: id, name })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return false
    }
    const { nameBefore, label } = reply.value
    if (label !== null) showRemoved(`Renamed ${nameBefore} to ${name}`, () => void undoRename(id, nameBefore, label))
    return true
  }

  /** One step of its own undo while the plan is open; from outside, its former name is another change. */
  async function undoRename(id: string, nameBefore: string, label: string): Promise<void> {
    if (openId !== id) {
      const reply = await call('plans:rename', { planId: id, name: nameBefore })
      if (!reply.ok) showFailure(reply.failure.message)
    } else if (!(await undoIfLatest(id, label))) {
      showNotice('Other changes came after it. Use Undo at the top until it is back.')
    }
  }

  async function duplicate({ id }: Named): Promise<void> {
    const reply = await call('plans:duplicate', { planId: id })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    const copy = reply.value
    showOffer(`${copy.name} is in your list now.`, 'Open it', () => void openAgain(copy.id))
  }

  async function move({ id, name }: Named, to: PlanPlace): Promise<void> {
    const reply = await call('plans:move', { planId: id, to })
    if (!reply.ok) {
      showFailure(reply.failure.message)
      return
    }
    const { from, wasOpen } = reply.value
    await load()
    showRemoved(sentenceOf(name || 'The protected plan', to), () => void moveBack({ id, name }, from, wasOpen))
  }

  async function moveBack({ id }: Named, to: PlanPlace, wasOpen: boolean): Promise<void> {
    const reply = await call('plans:move', { planId: id, to })
    if (!reply.ok) showFailure(reply.failure.message)
    else if (wasOpen) await openAgain(id)
    else await load()
  }

  async function openAgain(planId: string): Promise<void> {
    const toOverview = overviewUnlessNavigated()
    const reply = await call('plan:open', { planId })
    await load()
    if (reply.ok) toOverview()
    else if (reply.failure.code === 'passphrase-needed') location.hash = unlockHash(planId)
    else showFailure(reply.failure.message)
  }

  return {
    rename,
    duplicate: (plan: Named) => run(() => duplicate(plan)),
    move: (plan: Named, to: PlanPlace) => run(() => move(plan, to)),
  }
}

function sentenceOf(name: string, to: PlanPlace): string {
  switch (to) {
    case 'plans':
      return `${name} is back in your list.`
    case 'archive':
      return `${name} is in the archive. The screen Data brings it back.`
    case 'removed':
      return `${name} was removed. Its file and its backups stay, and the screen Data brings it back.`
  }
}
