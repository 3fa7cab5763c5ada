// What this device remembers. A full or forbidden store costs only the memory of the choice.
export const kept = {
  read: (name: string): string | null => {
    try {
      return localStorage.getItem(`heard.${name}`)
    } catch {
      return null
    }
  },
  write: (name: string, value: string) => {
    try {
      localStorage.setItem(`heard.${name}`, value)
    } catch {
      // said above
    }
  },
  forget: (name: string) => {
    try {
      localStorage.removeItem(`heard.${name}`)
    } catch {
      // what cannot be kept is not there
    }
  },
  /** A switch; `unless` is how it stands before anybody touched it. */
  isOn: (name: string, unless: boolean): boolean => {
    const said = kept.read(name)
    return said === null ? unless : said === 'on'
  },
  turn: (name: string, on: boolean) => kept.write(name, on ? 'on' : 'off'),
}
