/** What the start tells while it prepares; `percent` while something is downloaded. */
export interface BootProgress {
  step: 'recover' | 'download' | 'start' | 'fill'
  /** For a terminal, in English. */
  message: string
  percent?: number
}

export type OnProgress = (progress: BootProgress) => void
