import { describe, expect, it } from 'vitest'
import { soundsLikeJudgement } from './judgement'

describe('a note about somebody', () => {
  it('is asked about when it judges', () => {
    for (const note of ['Very difficult person', 'ist schwierig', 'Unverschämt!', '这个人很难缠']) expect(soundsLikeJudgement(note)).toBe(true)
  })

  it('is left alone when it says what is so', () => {
    for (const note of ['Rings before eight.', 'Has a dog called Bruno', 'Bitte nur schriftlich', '只在上午接电话', '']) expect(soundsLikeJudgement(note)).toBe(false)
  })
})
