/** The tags that a conversation has once some were put on and some taken off: what a colleague did meanwhile stays. Pure. */
export function retag(now: readonly string[], put: readonly string[], off: readonly string[]): string[] {
  return [...now.filter((tag) => !off.includes(tag)), ...put.filter((tag) => !now.includes(tag))]
}
