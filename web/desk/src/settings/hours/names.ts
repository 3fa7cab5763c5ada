// Names of days and countries in the language of the desk.
const monday = Date.UTC(2024, 0, 1)

export const weekdayName = (weekday: number, language: string, width: 'long' | 'short' = 'long'): string =>
  new Intl.DateTimeFormat(language, { weekday: width, timeZone: 'UTC' }).format(monday + (weekday - 1) * 86_400_000)

export const countryName = (country: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'region' }).of(country) ?? country

/** "2026-12-24" as a day with its weekday. */
export const dateName = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(date))

const regions: Record<string, string> = {
  BW: 'Baden-Württemberg', BY: 'Bayern', BE: 'Berlin', BB: 'Brandenburg', HB: 'Bremen', HH: 'Hamburg', HE: 'Hessen', MV: 'Mecklenburg-Vorpommern',
  NI: 'Niedersachsen', NW: 'Nordrhein-Westfalen', RP: 'Rheinland-Pfalz', SL: 'Saarland', SN: 'Sachsen', ST: 'Sachsen-Anhalt', SH: 'Schleswig-Holstein', TH: 'Thüringen',
  ENG: 'England', WLS: 'Wales', SCT: 'Scotland', NIR: 'Northern Ireland',
}

/** As its own people call it. */
export const regionName = (region: string): string => regions[region] ?? region
