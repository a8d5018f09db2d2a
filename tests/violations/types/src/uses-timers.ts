// must be refused: Cannot find name 'setTimeout'
setTimeout(() => {}, 1000)
