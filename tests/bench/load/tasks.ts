/** Lets a load process do what its parent tells it by messages, one at a time, and answer each with its result. */
export function answerTasks<Task>(perform: (task: Task) => Promise<unknown>): void {
  process.on('message', (task: Task) => {
    perform(task).then(
      (result) => process.send?.({ result }),
      (error: unknown) => {
        console.error(error)
        process.send?.({ error: error instanceof Error ? error.message : String(error) })
      },
    )
  })
  process.send?.({ result: 'ready' })
}
