/** The same type, read-only at every depth. */
export type ReadOnly<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly ReadOnly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
      : T
