/** Nodes that every network has. */
export const SOURCE = 0
export const SINK = 1

const NO_ARC = -1

/**
 * A network of arcs with whole capacities and costs, for minimum-cost flows by successive shortest paths (Ahuja,
 * Magnanti and Orlin, *Network Flows*, 1993, section 9.7). Arcs come in pairs: `arc` and its reverse `arc ^ 1`. The
 * residual capacity of the reverse is the flow of the arc.
 */
export class FlowNetwork {
  readonly #heads: number[] = []
  readonly #residuals: number[] = []
  readonly #costs: number[] = []
  readonly #arcsOf: number[][] = [[], []]
  /** The lower bound of each arc's flow, which may no longer be taken back. */
  readonly #lowerBounds: number[] = []
  #potentials: Float64Array = new Float64Array(0)

  addNode(): number {
    this.#arcsOf.push([])
    return this.#arcsOf.length - 1
  }

  addArc(from: number, to: number, capacity: number, cost: number): number {
    const arc = this.#heads.length
    this.#heads.push(to, from)
    this.#residuals.push(capacity, 0)
    this.#costs.push(cost, -cost)
    this.#lowerBounds.push(0, 0)
    this.#arcsOf[from]?.push(arc)
    this.#arcsOf[to]?.push(arc ^ 1)
    return arc
  }

  flowOf(arc: number): number {
    return this.#residuals[arc ^ 1] ?? 0
  }

  /** Raises the lower bound of an arc's flow, which holds however flow is rerouted. */
  setLowerBound(arc: number, flow: number): void {
    this.#lowerBounds[arc] = flow
  }

  /**
   * Pushes flow along cheapest paths, as long as a path costs at most the given cost, and returns the whole flow.
   * Afterwards the potentials are those of a flow of least cost: no arc that is open has a negative reduced cost.
   */
  pushCheapest(highestCost: number): number {
    let pushed = 0
    for (;;) {
      const { distances, arrivals } = this.#cheapestFrom(SOURCE)
      if ((distances[SINK] ?? Infinity) > highestCost) break
      pushed += this.#pushAlong(arrivals, SOURCE, SINK, Infinity)
    }
    this.#potentials = this.#cheapestFrom(null).distances
    return pushed
  }

  /**
   * Raises the flow of an arc by at most the given amount, along cycles of reduced cost 0 that respect the lower
   * bounds, so that the flow stays one of least cost. The cycles are found breadth first (Edmonds and Karp, 1972). To
   * be called after `pushCheapest`. Returns what was gained.
   */
  raise(arc: number, most: number): number {
    let gained = 0
    const from = this.#heads[arc ^ 1] ?? SOURCE
    const to = this.#heads[arc] ?? SOURCE
    while (gained < most && this.#isTight(arc)) {
      const arrivals = this.#tightPath(to, from, arc ^ 1)
      if (!arrivals) break
      const amount = this.#pushAlong(arrivals, to, from, Math.min(most - gained, this.#residuals[arc] ?? 0))
      this.#push(arc, amount)
      gained += amount
    }
    return gained
  }

  /**
   * The cost of the cheapest path to each node and the arc by which it arrives, from `start`; with null, from a node
   * that is joined to all others at no cost. Bellman–Ford with a queue, since arcs can have negative costs.
   */
  #cheapestFrom(start: number | null) {
    const count = this.#arcsOf.length
    const distances = new Float64Array(count).fill(start === null ? 0 : Infinity)
    const arrivals = new Int32Array(count).fill(NO_ARC)
    const isWaiting = new Uint8Array(count).fill(start === null ? 1 : 0)
    const waiting: number[] = start === null ? [...distances.keys()] : [start]
    if (start !== null) distances[start] = 0
    for (let place = 0; place < waiting.length; place++) {
      const node = waiting[place] ?? SOURCE
      isWaiting[node] = 0
      for (const arc of this.#arcsOf[node] ?? []) {
        if (this.#open(arc) <= 0) continue
        const head = this.#heads[arc] ?? SOURCE
        const distance = (distances[node] ?? 0) + (this.#costs[arc] ?? 0)
        if (distance >= (distances[head] ?? 0)) continue
        distances[head] = distance
        arrivals[head] = arc
        if (isWaiting[head] === 0) {
          isWaiting[head] = 1
          waiting.push(head)
        }
      }
    }
    return { distances, arrivals }
  }

  /**
   * The arcs by which a search along tight arcs, without one of them, arrives at each node; null when it does not reach
   * `to`.
   */
  #tightPath(from: number, to: number, without: number): Int32Array | null {
    const arrivals = new Int32Array(this.#arcsOf.length).fill(NO_ARC)
    const waiting = [from]
    for (let place = 0; place < waiting.length; place++) {
      const node = waiting[place] ?? SOURCE
      for (const arc of this.#arcsOf[node] ?? []) {
        const head = this.#heads[arc] ?? SOURCE
        if (head === from || arrivals[head] !== NO_ARC || arc === without || !this.#isTight(arc)) continue
        arrivals[head] = arc
        if (head === to) return arrivals
        waiting.push(head)
      }
    }
    return null
  }

  #pushAlong(arrivals: Int32Array, from: number, to: number, most: number): number {
    let amount = most
    for (let node = to; node !== from; ) {
      const arc = arrivals[node] ?? 0
      amount = Math.min(amount, this.#open(arc))
      node = this.#heads[arc ^ 1] ?? from
    }
    for (let node = to; node !== from; ) {
      const arc = arrivals[node] ?? 0
      this.#push(arc, amount)
      node = this.#heads[arc ^ 1] ?? from
    }
    return amount
  }

  #push(arc: number, amount: number): void {
    this.#residuals[arc] = (this.#residuals[arc] ?? 0) - amount
    this.#residuals[arc ^ 1] = (this.#residuals[arc ^ 1] ?? 0) + amount
  }

  /** What can still go through the arc. A reverse arc cannot take back the least flow of its arc. */
  #open(arc: number): number {
    const bound = (arc & 1) === 1 ? (this.#lowerBounds[arc ^ 1] ?? 0) : 0
    return (this.#residuals[arc] ?? 0) - bound
  }

  /** Whether the arc is open and its reduced cost is 0, so that a push through it keeps the cost at its least. */
  #isTight(arc: number): boolean {
    if (this.#open(arc) <= 0) return false
    const from = this.#potentials[this.#heads[arc ^ 1] ?? 0] ?? 0
    const to = this.#potentials[this.#heads[arc] ?? 0] ?? 0
    return (this.#costs[arc] ?? 0) + from - to === 0
  }
}
