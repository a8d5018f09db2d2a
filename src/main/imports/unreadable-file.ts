/** A file that cannot be taken in, with a sentence that says why and what to do. Never leaves the import's thread. */
export class UnreadableFile extends Error {}
