// zod reads this while it loads, which is before any module of the page can call it. Without it zod tries to make
// functions from text, which the page's security policy forbids and reports.
globalThis.__zod_globalConfig = { jitless: true }
