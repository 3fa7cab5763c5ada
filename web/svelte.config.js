import { vitePreprocess } from '@sveltejs/vite-plugin-svelte'

export default {
  preprocess: vitePreprocess({ script: false }),
  // the names of scoped classes are short: each stands in the markup and in the sheet
  compilerOptions: { runes: true, cssHash: ({ hash, filename, css }) => `s${hash(filename ?? css).slice(0, 4)}` },
}
