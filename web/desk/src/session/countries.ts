// Which clocks a country has, as the browser knows it. Where it does not know, nobody is asked for a country.
interface Place extends Intl.Locale {
  getTimeZones?: () => string[] | undefined
  timeZones?: string[]
}

export interface Country {
  code: string
  name: string
}

/** The clocks of a country; empty when there is no such country or the browser does not know. */
export function zonesOf(code: string): string[] {
  try {
    const place: Place = new Intl.Locale('und', { region: code })
    return place.getTimeZones?.() ?? place.timeZones ?? []
  } catch {
    return []
  }
}

/** Those whose public holidays the server knows. */
export const with_holidays = ['AT', 'CH', 'CN', 'DE', 'GB', 'US']

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const codes = letters.flatMap((first) => letters.map((second) => first + second))
// X… and Z… are for private use and for "unknown"; the others here are names of groups
const noCountry = /^(X[^K]|ZZ|Q[^A]|E[UZ]|UN)$/
/** A country that has another code by now would stand there twice. */
const isOwn = (code: string) => new Intl.Locale('und', { region: code }).region === code

const known = codes.filter((code) => !noCountry.test(code) && isOwn(code) && zonesOf(code).length > 0)

/** All countries that have a clock, by their names in that language. */
export function countriesIn(language: string): Country[] {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
  const compare = new Intl.Collator(language).compare
  return known.flatMap((code) => ({ code, name: names.of(code) ?? '' })).filter(({ name }) => name !== '').sort((a, b) => compare(a.name, b.name))
}

/** The country of a clock: the one that the browser's languages speak of where it has that clock, else the first; '' for none. */
export function countryOf(zone: string, languages: readonly string[]): string {
  const spoken = languages.flatMap((language) => /-([A-Z]{2})\b/.exec(language)?.[1] ?? [])
  return [...spoken, ...known].find((code) => zonesOf(code).includes(zone)) ?? ''
}
