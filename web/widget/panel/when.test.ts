import { beforeAll, describe, expect, it } from 'vitest'

// The words stand in the page before the script runs.
let when: (iso: string, zone: string, now: number) => string
beforeAll(async () => {
  document.body.innerHTML = '<script type="application/json" id="words">{"title": "Chat"}</script>'
  ;({ when } = await import('./words'))
})

const berlin = 'Europe/Berlin'
const at = (iso: string) => Date.parse(iso)

describe('when somebody is back', () => {
  it('is said by the clock of the shop, over the night in which it is put on', () => {
    const saturday = at('2027-03-27T15:00:00Z')
    expect(when('2027-03-29T07:00:00Z', berlin, saturday)).toMatch(/^Monday\D*9:00\sAM$/)
    // an hour before midnight elsewhere it is Monday there, and no day is named
    expect(when('2027-03-29T07:00:00Z', berlin, at('2027-03-28T22:30:00Z'))).toMatch(/^9:00\sAM$/)
    expect(when('2027-03-29T07:00:00Z', berlin, at('2027-03-28T21:30:00Z'))).toMatch(/^Monday\D*9:00\sAM$/)
  })

  it('and over the night in which it is put back', () => {
    const saturday = at('2026-10-24T15:00:00Z')
    expect(when('2026-10-26T08:00:00Z', berlin, saturday)).toMatch(/^Monday\D*9:00\sAM$/)
    expect(when('2026-10-26T08:00:00Z', berlin, at('2026-10-25T23:30:00Z'))).toMatch(/^9:00\sAM$/)
    expect(when('2026-10-26T08:00:00Z', berlin, at('2026-10-25T22:30:00Z'))).toMatch(/^Monday\D*9:00\sAM$/)
  })

  it('names the date when it is longer than a week, as over holidays', () => {
    expect(when('2027-01-04T08:00:00Z', berlin, at('2026-12-23T17:00:00Z'))).toMatch(/January 4.*9:00\sAM$/)
  })
})
