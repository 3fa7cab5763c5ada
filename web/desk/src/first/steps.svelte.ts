// How far the owner has come after the set-up. The server keeps it, so that a closed tab or another device goes on here.
import { changeFirstSteps } from '../api/practice'
import type { ChangeFirstSteps, FirstStep, FirstStepsView } from '../generated/api'
import { session } from '../session/session.svelte'

export const order: readonly FirstStep[] = ['way_in', 'answer', 'call', 'invite', 'end']

/** The step after, or before with -1; what is past the end is over. */
export function beside(step: FirstStep, by: 1 | -1): FirstStep {
  return order[Math.max(0, order.indexOf(step) + by)] ?? 'over'
}

class Steps {
  /** Null once they are over, and for everybody whom they are not for. */
  get now(): FirstStepsView | null {
    return session.desk?.first_steps ?? null
  }

  async change(change: ChangeFirstSteps) {
    const view = await changeFirstSteps(change)
    if (session.desk) session.desk = { ...session.desk, first_steps: view.step === 'over' ? null : view }
  }

  go = (step: FirstStep) => this.change({ step, left: false })
}

export const steps = new Steps()
