/** The mark of the house: a striped awning over a counter. */
export function Awning({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <path d="M2 4h24v7a4 4 0 0 1-8 0 4 4 0 0 1-8 0 4 4 0 0 1-8 0z" fill="#f4ead8" />
      <path d="M10 4h8v7a4 4 0 0 1-8 0z" fill="#d8683f" />
      <rect x="4" y="19" width="20" height="5.5" rx="1.5" fill="#f4ead8" />
    </svg>
  );
}
