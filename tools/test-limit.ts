/** Loaded before every test file by tools/test.ts. It holds nothing open itself, so a file that ends is not delayed. */
const fileLimitMs = 10 * 60_000;

setTimeout(() => {
  const open = process.getActiveResourcesInfo().join(", ");
  console.error(`${process.argv[1]}: not finished after ${fileLimitMs / 60_000} minutes, still open: ${open}`);
  process.exit(1);
}, fileLimitMs).unref();
