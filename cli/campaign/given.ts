/** Work that a crew gives back undone, since it leaves. */
export class Given extends Error {}
