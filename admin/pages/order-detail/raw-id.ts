const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** "tag_01j9…" is the UUID it stands for: events keep ids as the database writes them. */
export function rawId(publicId: string): string {
  const suffix = publicId.slice(publicId.lastIndexOf("_") + 1);
  const value = [...suffix].reduce((sum, character) => sum * 32n + BigInt(Math.max(0, alphabet.indexOf(character))), 0n);
  const hex = value.toString(16).padStart(32, "0");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
