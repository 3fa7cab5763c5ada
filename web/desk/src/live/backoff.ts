const first_ms = 500
const longest_ms = 15_000

/** How long to wait before try number `attempt` (from 0). `chance` in 0..1 spreads a crowd of desks over time. */
export function waitBefore(attempt: number, chance: number): number {
  const whole = Math.min(longest_ms, first_ms * 2 ** Math.min(attempt, 10))
  return Math.round(whole * (0.5 + chance / 2))
}
