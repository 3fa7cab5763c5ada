// Two soft tones. A browser plays nothing before somebody has touched the page: until then it stays silent.
let audio: AudioContext | null = null

const tones_hz = [587, 784]
const tone_s = 0.18
const loudness = 0.06
const once_in_ms = 1500

function tone(context: AudioContext, hz: number, at: number) {
  const oscillator = context.createOscillator()
  const gain = context.createGain()
  oscillator.frequency.value = hz
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(loudness, at + 0.02)
  gain.gain.exponentialRampToValueAtTime(0.0001, at + tone_s * 2)
  oscillator.connect(gain).connect(context.destination)
  oscillator.start(at)
  oscillator.stop(at + tone_s * 2)
}

async function play() {
  audio ??= new AudioContext()
  await audio.resume()
  const from = audio.currentTime
  tones_hz.forEach((hz, i) => audio && tone(audio, hz, from + i * tone_s))
}

/** Plays once, however many tabs of the desk are open and however much comes at once. */
export async function chime(): Promise<void> {
  const locks = navigator.locks as LockManager | undefined
  if (!locks) return play()
  await locks.request('heard.chime', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    await play()
    await new Promise((done) => setTimeout(done, once_in_ms))
  })
}
