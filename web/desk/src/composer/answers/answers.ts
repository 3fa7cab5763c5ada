// The ready answers of the house, read once and again after somebody changed one.
import { readyAnswers } from '../../api/ready_answers'
import type { ReadyAnswerView } from '../../generated/api'

let reading: Promise<ReadyAnswerView[]> | null = null

export function allReadyAnswers(): Promise<ReadyAnswerView[]> {
  reading ??= readyAnswers().then(
    ({ items }) => items,
    (error: unknown) => {
      reading = null
      throw error
    },
  )
  return reading
}

export function forgetReadyAnswers() {
  reading = null
}
