import { describe, expect, it } from 'vitest'
import { countriesIn, countryOf, zonesOf } from './countries'

// Node 20 knows the clocks of a country as well as the browsers that we serve
describe('countries and their clocks', () => {
  it('a country has its clocks, what is none has none', () => {
    expect(zonesOf('DE')).toContain('Europe/Berlin')
    expect(zonesOf('US').length).toBeGreaterThan(1)
    expect(zonesOf('?')).toEqual([])
  })

  it('are called as the language calls them', () => {
    expect(countriesIn('de')).toContainEqual({ code: 'AT', name: 'Österreich' })
    expect(countriesIn('zh')).toContainEqual({ code: 'CN', name: '中国' })
    expect(countriesIn('en').map(({ code }) => code)).not.toContain('EU')
  })

  it('are guessed from the clock and the languages of the browser', () => {
    expect(countryOf('Europe/Berlin', ['de', 'en'])).toBe('DE')
    expect(countryOf('Europe/Vienna', ['de-AT'])).toBe('AT')
    expect(countryOf('Nowhere/There', ['de-DE'])).toBe('')
  })
})
