import fc from 'fast-check'

const remembered = new Map<string, fc.Arbitrary<unknown>>()

/**
 * The arbitrary of this name, made once and remembered with what it has generated: laws that are run with one seed are
 * then held against the very same values. A generated value must not be changed by a test.
 */
export function remember<T>(name: string, make: () => fc.Arbitrary<T>): fc.Arbitrary<T> {
  const known = remembered.get(name)
  if (known) return known as fc.Arbitrary<T> // a name always stands for the same arbitrary
  const arbitrary = new Remembered(make())
  remembered.set(name, arbitrary)
  return arbitrary
}

class Remembered<T> extends fc.Arbitrary<T> {
  readonly #source: fc.Arbitrary<T>
  readonly #values = new Map<string, fc.Value<T>>()

  constructor(source: fc.Arbitrary<T>) {
    super()
    this.#source = source
  }

  override generate(random: fc.Random, biasFactor: number | undefined): fc.Value<T> {
    const state = random.getState()
    if (!state) return this.#source.generate(random, biasFactor)
    const key = `${state.join()}/${biasFactor}`
    const before = this.#values.get(key)
    if (before) return before
    const value = this.#source.generate(random, biasFactor)
    this.#values.set(key, value)
    return value
  }

  override canShrinkWithoutContext(value: unknown): value is T {
    return this.#source.canShrinkWithoutContext(value)
  }

  override shrink(value: T, context: unknown): fc.Stream<fc.Value<T>> {
    return this.#source.shrink(value, context)
  }
}
