// The browser tests: stories told by people in front of a real Chromium, each with a server of its own.
//
// node tests/browser/run.mjs [STORY...]           all stories, or those named
//                            --list               names them
//                            --desk web/desk/dist uses the desk in that folder instead of the one in the program
//                            --lanes N            so many stories at once, each with a browser of its own
//                            --pictures DIR       writes pictures of every screen of the practice shop, or of those named, and tests nothing
//
// HEARD_TEST_POSTGRES   a PostgreSQL server, for the story of two nodes
// HEARD_TEST_DATA       a folder with collections of hostile text, for the story of hostile words
// HEARD_TEST_ALL=1      a story that lacks what it needs fails instead of being skipped
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { clearAway, closeBrowser, openBrowser } from './support/browser.mjs'
import { tellAtOnce } from './support/lanes.mjs'
import { takePictures } from './support/pictures.mjs'
import { Report } from './support/report.mjs'
import { endEverything } from './support/server.mjs'

const known = readdirSync(new URL('stories/', import.meta.url)).map((file) => file.replace('.mjs', '')).sort()
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, desk: { type: 'string' }, lanes: { type: 'string', default: '1' }, pictures: { type: 'string' } },
})
const wanted = positionals.length > 0 ? positionals : known
const unknown = wanted.filter((name) => !known.includes(name))
if (values.list || (unknown.length > 0 && !values.pictures)) {
  console.log(known.join('\n'))
  process.exit(unknown.length > 0 ? 2 : 0)
}

async function run() {
  const lanes = Number(values.lanes)
  if (!(lanes >= 1)) throw new Error('--lanes takes a number from 1')
  if (lanes > 1 && !values.pictures) return tellAtOnce(fileURLToPath(import.meta.url), wanted, lanes, values.desk ? ['--desk', values.desk] : [])
  await openBrowser(values.desk ? resolve(values.desk) : null)
  if (values.pictures) return takePictures(resolve(values.pictures), positionals)
  const report = new Report()
  for (const name of wanted) {
    const before = report.failed
    const { default: story } = await import(`./stories/${name}.mjs`)
    await report.tell(name.replaceAll('_', ' '), story)
    await clearAway(name, report.failed > before)
    await endEverything()
  }
  return report.close()
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void endEverything().then(() => process.exit(130)))
try {
  process.exitCode = await run()
} catch (wrong) {
  console.error(wrong)
  process.exitCode = 1
} finally {
  await closeBrowser()
  await endEverything()
}
// a story that failed may have left something listening
process.exit()
