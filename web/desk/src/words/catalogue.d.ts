// A catalogue as vite.config.ts packs it: each key once, with its words in the order of `languages`.
declare module '*?catalogue' {
  const rows: string
  export default rows
}
