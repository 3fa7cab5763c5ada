import { describe, expect, it } from 'vitest'
import { ageOf, shortWhen, sizeOf, timeIn } from './dates'
import { fillWord } from './fill'
import { languageOf, speak, t } from './words.svelte'

describe('words', () => {
  it('fills places and picks the plural of the language', () => {
    const minutes = { one: '{n} minute', other: '{n} minutes' }
    expect(fillWord(minutes, { n: 1 }, 'en')).toBe('1 minute')
    expect(fillWord(minutes, { n: 0 }, 'en')).toBe('0 minutes')
    expect(fillWord({ other: '{n} 条' }, { n: 1 }, 'zh')).toBe('1 条')
    expect(fillWord('No. {number}', {}, 'en')).toBe('No. {number}')
    expect(fillWord('{name} wrote', { name: 'ليلى' }, 'en')).toBe('\u2068ليلى\u2069 wrote')
    expect(fillWord('Up to {name}. Then {name}.', {}, 'en')).toBe('Up to {name}. Then {name}.')
  })

  it('ends a sentence with one full stop', () => {
    expect(fillWord('Seit {when}. Danach {when}.', { when: '3. Nov.' }, 'de')).toBe('Seit 3. Nov. Danach 3. Nov.')
    expect(fillWord('Seit {when}.', { when: '14:05' }, 'de')).toBe('Seit 14:05.')
    expect(fillWord('Nach {n}.', { n: 3 }, 'de')).toBe('Nach 3.')
  })

  it('writes numbers as the language does', () => {
    expect(fillWord({ one: '{n}', other: '{n}' }, { n: 10_000 }, 'de')).toBe('10.000')
  })

  it('takes the first language of the browser that we speak', () => {
    expect(languageOf(['fr-FR', 'de-AT', 'en'])).toBe('de')
    expect(languageOf(['zh-Hant-TW'])).toBe('zh')
    expect(languageOf(['fr'])).toBe('en')
  })

  it('speaks the chosen language everywhere', () => {
    speak('de')
    expect(t('inbox.new', { n: 3 })).toBe('3 neue')
    expect(document.documentElement.lang).toBe('de')
    speak('en')
  })
})

describe('times', () => {
  const now = Date.parse('2026-11-21T12:00:00Z')

  it('says how long ago in one unit', () => {
    expect(ageOf('2026-11-21T11:55:00.000000Z', now, 'en')).toBe('5 min')
    expect(ageOf('2026-11-21T09:00:00.000000Z', now, 'en')).toBe('3 hr')
    expect(ageOf('2026-11-11T09:00:00.000000Z', now, 'en')).toBe('10 days')
    expect(ageOf('2026-11-21T12:00:30.000000Z', now, 'en')).toBe('0 min')
  })

  it('gets shorter the nearer it is', () => {
    expect(shortWhen('2026-11-21T11:55:00.000000Z', now, 'de')).toMatch(/^\d\d:\d\d$/)
    expect(shortWhen('2026-11-24T11:55:00.000000Z', now, 'en')).toMatch(/^Tue /)
    expect(shortWhen('2025-11-21T11:55:00.000000Z', now, 'de')).toContain('2025')
  })

  it('reads the clock as people of the language do', () => {
    const early = new Date(now)
    early.setHours(6, 4)
    expect(shortWhen(early.toISOString(), early.getTime(), 'de')).toBe('06:04')
    expect(shortWhen(early.toISOString(), early.getTime(), 'zh')).toBe('06:04')
    expect(shortWhen(early.toISOString(), early.getTime(), 'en')).toMatch(/^6:04\sAM$/)
  })

  it('reads the clock of another zone, and none of one that is not', () => {
    expect(timeIn('Asia/Tokyo', now, 'en')).toContain('9:00')
    expect(timeIn('Europe/Nowhere', now, 'en')).toBe('')
    expect(timeIn('', now, 'en')).toBe('')
  })

  it('names sizes in round figures', () => {
    expect(sizeOf(19, 'en')).toBe('19 bytes')
    expect(sizeOf(482_133, 'en')).toBe('482 kB')
    expect(sizeOf(1_500_000, 'en')).toBe('1.5 MB')
  })
})
