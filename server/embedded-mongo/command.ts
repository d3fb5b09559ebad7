import { isProgram } from './binary.ts'

export interface Command {
  program: string
  args: string[]
  /** Whether it is to be started in a session of its own, since it does not see to its process group itself. */
  detached: boolean
}

const SETPRIV = '/usr/bin/setpriv'
const PERL = '/usr/bin/perl'

const IN_OWN_GROUP = 'setpgrp; exec { $ARGV[0] } @ARGV or die "$ARGV[0]: $!\n"'

/**
 * How a program is started beside the portal, in a process group of its own so that Ctrl-C reaches the portal
 * alone. With the system's means, where they are there, on Linux:
 * - the kernel itself stops it when the portal dies, however it dies (`setpriv`, of util-linux);
 * - it stays in the portal's session. Node can only give it a group by giving it a session, and the kernel shares
 *   the processor between sessions first (sched(7), autogroup), so that a thread of low priority took as much from
 *   the portal as one of high priority. Perl is part of every Debian.
 */
export function besideThePortal(program: string, args: readonly string[]): Command {
  const dying = isProgram(SETPRIV) ? [SETPRIV, '--pdeathsig', 'TERM'] : []
  const grouped =
    process.platform === 'linux' && isProgram(PERL) ? [PERL, '-e', IN_OWN_GROUP, '--'] : []
  const [first = program, ...rest] = [...dying, ...grouped, program, ...args]
  return { program: first, args: rest, detached: grouped.length === 0 }
}
