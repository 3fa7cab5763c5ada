// The code of a second factor, asked for only once the server has said that it is needed.
import { ApiError } from '../api/request'

export class SecondStep {
  asked = $state(false)
  code = $state('')

  /** What `act` gives; null when the code is to be asked for first. */
  async attempt<T>(act: (code: { totp?: string }) => Promise<T>): Promise<T | null> {
    try {
      return await act(this.asked ? { totp: this.code } : {})
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.code === 'totp_wrong') this.code = ''
      if (error.code !== 'totp_needed' || this.asked) throw error
      this.asked = true
      return null
    }
  }

  /** Back to the password. */
  leave() {
    this.asked = false
    this.code = ''
  }
}
