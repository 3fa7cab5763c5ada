// One clock for every "5 min ago" on screen, ticking each half minute.
class Now {
  at = $state(Date.now())
}
export const now = new Now()

export function startClock(): () => void {
  const timer = setInterval(() => (now.at = Date.now()), 30_000)
  return () => clearInterval(timer)
}
