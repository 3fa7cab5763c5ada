// Many things to ask of the server, a few at a time. Pure.

export interface Failed<T> {
  item: T
  error: unknown
}

/** Does all of them, at most `few` at once, whatever becomes of the others; gives those that failed, in their order. */
export async function eachFew<T>(items: readonly T[], few: number, act: (item: T) => Promise<unknown>): Promise<Failed<T>[]> {
  const failed = new Map<number, Failed<T>>()
  let next = 0
  async function lane() {
    for (let at = next++; at < items.length; at = next++) {
      const item = items[at] as T
      await act(item).catch((error: unknown) => failed.set(at, { item, error }))
    }
  }
  await Promise.all(Array.from({ length: Math.min(few, items.length) }, lane))
  return [...failed].sort(([a], [b]) => a - b).map(([, one]) => one)
}
