// Several stories at once, each in a process with a browser of its own.
import { spawn } from 'node:child_process'

/** Longer than any story takes; one that hangs must not hold up the rest. */
const story_ms_max = 15 * 60_000
const summary = /^(\d+) passed, (\d+) failed$/

/** Runs `program STORY`, so many at once, and prints what each printed once it is through. Resolves to the exit code. */
export async function tellAtOnce(program, stories, lanes, more) {
  const waiting = [...stories]
  const total = { passed: 0, failed: 0 }
  async function lane() {
    for (let story = waiting.shift(); story !== undefined; story = waiting.shift()) {
      const { printed, status } = await tellApart(program, [story, ...more])
      const lines = printed.trimEnd().split('\n')
      const [, passed, failed] = summary.exec(lines.at(-1)) ?? [null, 0, 0]
      if (passed !== 0 || failed !== 0) lines.pop()
      console.log(lines.join('\n'))
      total.passed += Number(passed)
      total.failed += Number(failed)
      if (status !== 0 && Number(failed) === 0) {
        total.failed++
        console.log(`not ok ${story}: the story itself ended with ${status}`)
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 ? 1 : 0
}

function tellApart(program, words) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'], timeout: story_ms_max })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (printed += bytes))
    child.on('close', (status, signal) => done({ printed, status: status ?? signal }))
  })
}
