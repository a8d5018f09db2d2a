// must be refused: Cannot find name 'console'
console.log('impure')
