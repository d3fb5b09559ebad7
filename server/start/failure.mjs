/** A preparation that failed, with the code by which it is explained. */
export class PreparationError extends Error {
  /**
   * @param {string} code
   * @param {string} message what happened, for whoever looks closer
   */
  constructor(code, message) {
    super(message)
    this.code = code
  }
}
