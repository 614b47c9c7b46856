/**
 * What a relative path on the command line is relative to: the folder of the person at the terminal. npm runs a
 * script in the repository's folder and says in INIT_CWD whence it was called; scripts below it inherit that.
 */
type Environment = Readonly<Record<string, string | undefined>>;

/** `script`: the name of the running program in package.json. */
export function callerFolder(script: string, env: Environment = process.env, cwd = process.cwd()): string {
  return env.npm_lifecycle_event === script ? (env.INIT_CWD ?? cwd) : cwd;
}
