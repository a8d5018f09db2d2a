import type { Minutes } from '../values/primitives.ts'
import type { AssignmentProblem } from './assign-in-order.ts'
import { type Entry, periodOf } from './entry.ts'
import { FlowNetwork, SINK, SOURCE } from './flow-network.ts'
import { isWithin, type NestedSets } from './limit-families.ts'

/** A minute of the total that takes one minute from an area leaves as much missing and counts more; one that takes two does not. */
const HIGHEST_COST = 1

/**
 * The assignment as a minimum-cost flow: source → nested sets of one family → cell → nested sets of the other → total →
 * sink. A cell holds all entries with the same place in both families. A minute that goes to an area's minimum earns 1.
 * Two laminar families make a network matrix, so that a flow of whole minutes is optimal (Ahuja, Magnanti and Orlin,
 * *Network Flows*, 1993, chapter 9). The cheapest flow is found first. Then each entry in order takes as much as it can
 * without a change of the cost, which makes the dates as early as possible.
 */
export function assignByFlow(problem: AssignmentProblem): { counted: Float64Array; total: Minutes } {
  const { families, entries, countable, areaMinima, most } = problem
  const network = new FlowNetwork()
  const root = network.addNode()
  network.addArc(root, SINK, most, 0)
  const [second, first] = families.nested // areas, where there are any, stand on the side of the sink
  const fromSource = families.period === null ? (first ?? null) : null
  const sourceSide = new Side(network, SOURCE, 'out', fromSource, most)
  const sinkSide = new Side(network, root, 'in', second ?? null, most)
  const earns = (place: number) => (second?.axis === 'area' ? (areaMinima[place] ?? 0) : 0)
  const cells = new Map<string, number>()
  const capacities = new Map<string, Minutes>()
  const keys = entries.map((entry) => {
    const source = families.period === null ? placeOf(entry, fromSource) : periodOf(families.period.period, entry.on)
    return `${source}/${placeOf(entry, second ?? null)}`
  })
  for (const [index, key] of keys.entries()) capacities.set(key, (capacities.get(key) ?? 0) + (countable[index] ?? 0))
  for (const [key, capacity] of capacities) {
    const [source = 0, sink = 0] = key.split('/').map(Number)
    const limit = families.period?.minutes ?? Infinity
    cells.set(
      key,
      network.addArc(sourceSide.leaf(source, limit, 0), sinkSide.leaf(sink, Infinity, earns(sink)), capacity, 0),
    )
  }
  const total = network.pushCheapest(HIGHEST_COST)
  return { counted: takeInOrder(network, keys, cells, countable), total }
}

function takeInOrder(
  network: FlowNetwork,
  keys: readonly string[],
  cells: ReadonlyMap<string, number>,
  countable: Float64Array,
): Float64Array {
  const counted = new Float64Array(keys.length)
  const taken = new Map<string, Minutes>()
  const isClosed = new Set<string>()
  for (const [index, key] of keys.entries()) {
    const arc = cells.get(key)
    const wanted = countable[index] ?? 0
    if (arc === undefined || wanted === 0 || isClosed.has(key)) continue
    const takenHere = taken.get(key) ?? 0
    const spare = network.flowOf(arc) - takenHere
    const minutes = Math.min(wanted, spare < wanted ? spare + network.raise(arc, wanted - spare) : spare)
    if (minutes < wanted) isClosed.add(key)
    counted[index] = minutes
    taken.set(key, takenHere + minutes)
    network.setLowerBound(arc, takenHere + minutes)
  }
  return counted
}

function placeOf(entry: Entry, family: NestedSets | null): number {
  return family === null ? 0 : entry[family.axis]
}

/** The nodes of one family: each set is joined to the narrowest set that holds it, and each place to the narrowest set that holds the place. */
class Side {
  readonly #network: FlowNetwork
  readonly #end: number
  readonly #direction: 'in' | 'out'
  readonly #sets: readonly { readonly members: ReadonlySet<number>; readonly node: number }[]
  readonly #leaves = new Map<number, number>()

  constructor(network: FlowNetwork, end: number, direction: 'in' | 'out', family: NestedSets | null, most: Minutes) {
    this.#network = network
    this.#end = end
    this.#direction = direction
    const sets: { members: ReadonlySet<number>; node: number }[] = []
    for (const { members, mostOf } of family?.sets ?? []) {
      const around = sets.findLast((set) => isWithin(members, set.members))?.node ?? end
      const node = network.addNode()
      this.#join(node, around, Math.max(0, mostOf(most)), 0)
      sets.push({ members, node })
    }
    this.#sets = sets
  }

  /** The node of a place; the first `earning` minutes through it earn 1 each. */
  leaf(place: number, limit: number, earning: Minutes): number {
    const known = this.#leaves.get(place)
    if (known !== undefined) return known
    const around = this.#sets.findLast(({ members }) => members.has(place))?.node ?? this.#end
    const node = this.#network.addNode()
    if (earning > 0) this.#join(node, around, earning, -1)
    this.#join(node, around, limit, 0)
    this.#leaves.set(place, node)
    return node
  }

  #join(node: number, towardsEnd: number, capacity: number, cost: number): void {
    if (this.#direction === 'in') this.#network.addArc(node, towardsEnd, capacity, cost)
    else this.#network.addArc(towardsEnd, node, capacity, cost)
  }
}
