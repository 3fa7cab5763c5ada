const browsers: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrom(e|ium)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
]

const systems: readonly [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** "Firefox, Windows" from the words a browser says about itself; null when they say nothing known. */
export function deviceOf(user_agent: string): string | null {
  const named = [browsers, systems].map((known) => known.find(([pattern]) => pattern.test(user_agent))?.[1])
  const words = named.filter((name) => name !== undefined)
  return words.length > 0 ? words.join(', ') : null
}
