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

  it('stand there once each, by no code that is gone', () => {
    const names = countriesIn('en').map(({ name }) => name)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
    expect(names).toContain('Benin')
    expect(countriesIn('en').filter(({ code }) => ['DY', 'HV', 'SU', 'UK', 'YU'].includes(code))).toEqual([])
  })

  it('are guessed from the clock and the languages of the browser', () => {
    expect(countryOf('Europe/Berlin', ['de', 'en'])).toBe('DE')
    expect(countryOf('Europe/Vienna', ['de-AT'])).toBe('AT')
    expect(countryOf('Nowhere/There', ['de-DE'])).toBe('')
  })
})
