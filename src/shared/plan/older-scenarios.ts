import { isSame } from '../is-same.ts'

type Fields = Readonly<Record<string, unknown>>

const FACT_FIELDS = ['name', 'currency', 'asOf']
/** Settings whose fields differ one by one. */
const GROUPS = ['person', 'capacity', 'budget', 'opportunity']
/** Lists of facts, in which scenarios of older forms could differ as well. */
const FACT_LISTS: readonly unknown[] = ['logEntries', 'checkmarks', 'dismissals', 'evidence']

/**
 * Turns a scenario of plan formats 1 to 4, which was a list of edits, into the differences of format 5. `base` is its
 * unchecked plan, as far as it is known: those formats set groups of settings whole, and values equal to the base are
 * no difference. Edits of facts are left out, and a note says so, since facts are now the same in every scenario.
 * Anything else is returned as it is. This code must not be changed: stored plans were read by it.
 */
export function scenarioInNormalForm(scenario: unknown, base: object): unknown {
  if (!isFields(scenario) || !Array.isArray(scenario['edits']) || 'differences' in scenario) return scenario
  const { edits, ...rest } = scenario
  const differences = new Map<string, unknown>()
  let leftOut = 0
  for (const edit of edits) {
    if (!isFields(edit) || FACT_LISTS.includes(edit['collection'])) leftOut += 1
    else if (edit['kind'] === 'set') leftOut += addSettings(differences, fieldsOf(edit['patch']), fieldsOf(base))
    else addListEdit(differences, edit, fieldsOf(base))
  }
  const note =
    leftOut === 0
      ? ''
      : `Facts are the same in every scenario: ${leftOut} that differed in an older form ${leftOut === 1 ? 'was' : 'were'} left out.`
  return { ...rest, note, differences: [...differences.values()] }
}

/** Answers with how many edits of facts were left out. */
function addSettings(differences: Map<string, unknown>, patch: Fields, base: Fields): number {
  let leftOut = 0
  for (const [name, value] of Object.entries(patch)) {
    if (FACT_FIELDS.includes(name)) leftOut += 1
    else if (!GROUPS.includes(name)) differences.set(name, { kind: 'setting', field: name, value })
    else {
      for (const [leaf, part] of Object.entries(fieldsOf(value))) {
        const field = `${name}.${leaf}`
        if (isSame(part, fieldsOf(base[name])[leaf])) differences.delete(field)
        else differences.set(field, { kind: 'setting', field, value: part })
      }
    }
  }
  return leftOut
}

function addListEdit(differences: Map<string, unknown>, edit: Fields, base: Fields): void {
  const { kind, collection, id } = edit
  const key = `${collection}/${id}`
  switch (kind) {
    case 'add': {
      const added = `${collection}/${fieldsOf(edit['item'])['id']}`
      differences.delete(`${added}/removed`)
      const after = idBefore(base, collection, edit['at'], null)
      differences.set(added, { kind: 'added', collection, item: edit['item'], after })
      return
    }
    case 'update': {
      const added = differences.get(key)
      if (isFields(added)) {
        differences.set(key, { ...added, item: { ...fieldsOf(added['item']), ...fieldsOf(edit['patch']), id } })
        return
      }
      for (const [field, value] of Object.entries(fieldsOf(edit['patch']))) {
        if (field !== 'id') differences.set(`${key}/${field}`, { kind: 'value', collection, id, field, value })
      }
      return
    }
    case 'remove': {
      const wasAdded = differences.has(key)
      for (const known of differences.keys())
        if (known === key || known.startsWith(`${key}/`)) differences.delete(known)
      if (!wasAdded) differences.set(`${key}/removed`, { kind: 'removed', collection, id })
      return
    }
    case 'move': {
      const after = idBefore(base, collection, edit['to'], id)
      differences.set(`${key}/placed`, { kind: 'placed', collection, id, after })
      return
    }
  }
}

/** The item before a position, among the others; the last item where no position is given. */
function idBefore(base: Fields, collection: unknown, place: unknown, moved: unknown): unknown {
  const list = base[String(collection)]
  const ids = (Array.isArray(list) ? list : []).map((item) => fieldsOf(item)['id']).filter((other) => other !== moved)
  return (typeof place === 'number' ? ids.slice(0, place) : ids).at(-1) ?? null
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}
