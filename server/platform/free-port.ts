import { createServer } from "node:net";

export type Address = { readonly host: string; readonly port: number };

/** Asked before anything is begun: a start that finds its port taken at the end has done all its work for nothing. */
export async function requireFreePort({ host, port }: Address): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const probe = createServer().once("error", (error: NodeJS.ErrnoException) => reject(new Error(inWords(error, { host, port }), { cause: error })));
    probe.listen({ host, port }, () => probe.close(() => resolve()));
  });
}

function inWords({ code, message }: NodeJS.ErrnoException, { host, port }: Address): string {
  if (code === "EADDRINUSE")
    return `Port ${port} on ${host} is taken by another program, perhaps another Comptoir. Stop it, or choose another one: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user. Choose one above 1023, e.g. PORT=4000, and put a proxy in front.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST=${host} is not an address of this machine. 127.0.0.1 is always one; 0.0.0.0 is all of them.`;
  return message;
}
