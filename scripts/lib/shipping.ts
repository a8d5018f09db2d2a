/** What the bundler calls its list of the packages in its output, in the folder of each of the three builds. */
export const LICENSE_LIST = 'licenses.json'

/** Packages that the built program loads from `node_modules`: this one finds its binary beside its own files. */
export const UNBUNDLED: readonly string[] = ['better-sqlite3-multiple-ciphers']
