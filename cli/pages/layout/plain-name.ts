/** A stranger's name as it may be shown: control characters of every kind, colour codes too, are replaced; `–` for none. */
export const plainName = (name: string | null): string => (name ?? '–').replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\uFFFD');
