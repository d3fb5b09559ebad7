/** What the start tells while it prepares the database; `percent` while something is downloaded. */
export interface MongoProgress {
  step: 'recover' | 'download' | 'start'
  /** For a terminal, in English. */
  message: string
  percent?: number
}

export type OnProgress = (progress: MongoProgress) => void
