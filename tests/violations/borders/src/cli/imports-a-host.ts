// must be refused: imports #main/hosts/browser/main.ts
import '#main/hosts/browser/main.ts'
