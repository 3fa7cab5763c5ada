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
}
