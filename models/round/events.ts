/** What rounds tell others. */
export interface RoundEvents {
  /** Its results are out, or its time to answer is over. */
  'round.changed': { programmeId: string }
}
