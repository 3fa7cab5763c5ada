// Choosing rows of a list, in the order in which they stand. Pure.

export const chosen_max = 200

/** Everything from one row to another, both included, beginning with the first named. */
export function between(order: readonly number[], from: number, to: number): number[] {
  const start = order.indexOf(from)
  const end = order.indexOf(to)
  if (end < 0) return []
  if (start < 0) return [to]
  return start <= end ? order.slice(start, end + 1) : order.slice(end, start + 1).reverse()
}

/** Adds as many as there is room for. */
export function withMore(chosen: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  return new Set([...chosen, ...more].slice(0, Math.max(chosen_max, chosen.size)))
}
