/**
 * What went wrong and what to do, in English and Chinese.
 * @typedef {{ en: string, zh: string }} Explanation
 * @typedef {{ code?: string, message: string, port?: number, stack?: string }} Failure
 */

/** @type {Record<string, (failure: Failure, env: Record<string, string | undefined>) => Explanation>} */
const EXPLANATIONS = {
  NODE_VERSION: ({ message }) => {
    const [needed, found] = message.split(' ')
    return {
      en: `Node.js ${needed} or newer is needed, this is ${found}. Install a current version from nodejs.org and start again.`,
      zh: `需要 Node.js ${needed} 或更新版本，当前为 ${found}。请从 nodejs.org 安装新版后重试。`,
    }
  },
  INSTALL_NETWORK: ({ message }) => ({
    en: `The npm registry cannot be reached, so the dependencies could not be installed. Check the network and \`npm config get registry\`, then start again.\n${message}`,
    zh: '无法连接 npm 源，依赖未能安装。请检查网络和 npm 源设置后重试。',
  }),
  INSTALL_EACCES: ({ message }) => ({
    en: `npm may not write here. Make this user the owner of this folder and of npm's cache, then start again.\n${message}`,
    zh: 'npm 没有写入权限。请把本目录和 npm 缓存的所有者改为当前用户后重试。',
  }),
  INSTALL: ({ message }) => ({
    en: `The dependencies could not be installed. npm says:\n${message}`,
    zh: '依赖安装失败，原因见上方 npm 的输出。',
  }),
  BUILD: ({ message }) => ({
    en: `The portal could not be built. The build says:\n${message}`,
    zh: '构建失败，原因见上方输出。',
  }),
  EADDRINUSE: ({ port = 3000 }) => ({
    en: `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    zh: `端口 ${port} 已被占用。请停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
  }),
  EADDRNOTAVAIL: (_, { HOST }) => ({
    en: `HOST=${HOST} is not an address of this machine. Correct it, or unset HOST to answer on this machine only.`,
    zh: `HOST=${HOST} 不是本机地址。请改正，或取消 HOST 设置。`,
  }),
  ENOSPC: ({ message }) => ({
    en: `The disk is full. Free some space, 2 GB for a first start, and start again.\n${message}`,
    zh: '磁盘已满。请腾出空间（首次启动约需 2 GB）后重试。',
  }),
  EACCES: ({ message, port }) => ({
    en: port
      ? `This user may not open port ${port}: ports below 1024 are reserved. Choose another one: PORT=3000 npm start`
      : message,
    zh: port ? `当前用户无权使用端口 ${port}。请换一个端口：PORT=3000 npm start` : '没有写入权限。',
  }),
  SETTING: ({ message }) => ({
    en: `A setting cannot be used. Correct it and start again; README lists all settings.\n${message}`,
    zh: '设置有误，请按上面的说明改正后重试。',
  }),
  DATABASE_UNREACHABLE: ({ message }, { MONGODB_URL }) => ({
    en: MONGODB_URL
      ? `${message} Check that it runs, that MONGODB_URL and its password are right, and that it is a replica set; or unset MONGODB_URL to use the embedded database.`
      : `${message} The embedded database stopped answering; mongod.log in the data folder says more.`,
    zh: '无法连接数据库。请检查数据库是否运行、MONGODB_URL 是否正确。',
  }),
  DATA_DIR_IN_USE: ({ message }) => ({ en: message, zh: '数据目录正被另一个湾联进程使用。' }),
  MONGO_CHECKSUM: ({ message }) => ({ en: message, zh: '下载的 MongoDB 校验不符，未启动。' }),
  MONGO_CPU: ({ message }) => ({ en: message, zh: '此处理器无法运行 MongoDB（需要 AVX）。' }),
  MONGO_LIBRARY: ({ message }) => ({ en: message, zh: '缺少 MongoDB 所需的系统库。' }),
  MONGO_NO_BINARY: ({ message }) => ({
    en: message,
    zh: '找不到 MongoDB，也无法下载。请自行安装，或用 MONGODB_URL 指定数据库。',
  }),
  MONGO_START: ({ message }) => ({ en: message, zh: '内置的 MongoDB 未能启动。' }),
}

/**
 * One paragraph for the person at the terminal; the stack only with LOG_LEVEL=debug.
 * @param {unknown} error
 * @param {Record<string, string | undefined>} env
 */
export function explain(error, env) {
  /** @type {Failure} */
  const failure = error instanceof Error ? error : { message: String(error) }
  const explained = EXPLANATIONS[failure.code ?? '']?.(failure, env) ?? {
    en: `The portal could not start: ${failure.message}`,
    zh: '启动失败。以 LOG_LEVEL=debug 重试可看到详情。',
  }
  const stack = env.LOG_LEVEL === 'debug' && failure.stack ? [failure.stack] : []
  return [explained.en.trim(), explained.zh, ...stack].join('\n')
}
