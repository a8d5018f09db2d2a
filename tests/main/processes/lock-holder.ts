import { createInterface } from 'node:readline'
import { acquireInstance } from '#main/instance/acquire-instance.ts'

// A process of its own that takes the lock of a data folder and listens, until its input says otherwise.
const acquired = acquireInstance(process.argv[2] ?? '')
if (!acquired.ok) throw new Error(acquired.fault.message)
console.log(JSON.stringify(acquired.value.kind))
if (acquired.value.kind === 'first') {
  const first = acquired.value
  const keepAlive = setInterval(() => {}, 1000)
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'listen') {
      await first.listen(async () => ({ kind: 'link', url: 'http://127.0.0.1:4711/#token' }))
      console.log(JSON.stringify('listening'))
    } else {
      first.release()
      break
    }
  }
  clearInterval(keepAlive)
  process.stdin.destroy()
}
