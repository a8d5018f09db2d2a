/** What a field's text means, or the sentence that stands below the field. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string }
