import { describe, expect, it } from 'vitest'
import { freshField, languagesFrom, linesOf } from './fields'

describe('fields of a form', () => {
  it('ask in the language first that is spoken', () => {
    expect(languagesFrom('de').map(({ code }) => code)).toEqual(['de', 'en', 'zh'])
    expect(languagesFrom('en').map(({ code }) => code)).toEqual(['en', 'de', 'zh'])
  })

  it('offer each line that says something', () => {
    expect(linesOf(' Red \n\n Blue')).toEqual(['Red', 'Blue'])
    expect(linesOf('')).toEqual([])
  })

  it('begin apart from one another', () => {
    const first = freshField()
    first.label.en = 'Size'
    expect(freshField().label.en).toBe('')
  })
})
