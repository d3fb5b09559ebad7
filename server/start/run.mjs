import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it said. Ends it when this process is asked to end.
 * @param {string} program
 * @param {string[]} args
 * @param {{
 *   cwd: string
 *   env?: NodeJS.ProcessEnv
 *   timeoutMs?: number
 *   onOutput?: (text: string) => void
 * }} options
 * @returns {Promise<{ code: number, output: string }>} `code` is -1 when it could not run or was killed
 */
export function run(program, args, { cwd, env = process.env, timeoutMs, onOutput }) {
  return new Promise((resolve) => {
    // On Windows npm is a command script, which only a shell can start.
    const shell = process.platform === 'win32' && program === 'npm'
    const child = spawn(program, args, { cwd, env, shell, timeout: timeoutMs, stdio: 'pipe' })
    let output = ''
    /** @param {Buffer} chunk */
    const keep = (chunk) => {
      output += chunk.toString()
      onOutput?.(chunk.toString())
    }
    child.stdin.end()
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    const end = () => {
      child.kill('SIGTERM')
      process.exit(143)
    }
    process.once('SIGTERM', end)
    /** @param {number} code */
    const settle = (code) => {
      process.off('SIGTERM', end)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += error.message
      settle(-1)
    })
    child.once('close', (code) => settle(code ?? -1))
  })
}

/**
 * @param {string[]} args of npm
 * @returns {[string, string[]]} program and arguments that run the npm this was started with
 */
export function npm(args) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') && script.includes('npm')
    ? [process.execPath, [script, ...args]]
    : ['npm', args]
}
