// A catalogue as vite.config.ts packs it: each key once, with its words in the order of `languages`.
declare module '*?catalogue' {
  const rows: string
  export default rows
}

// What stands on each page of the settings: its keys, with spaces between.
declare module '*?pages' {
  const keys: Record<import('../router/routes').SettingsPart, string>
  export default keys
}
