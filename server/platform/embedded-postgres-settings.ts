import { totalmem } from "node:os";

export type Settings = Readonly<Record<string, string>>;

/** For the small machine beside the application; a bigger shop sets DATABASE_URL and tunes its own. */
export function tunedSettings(memoryBytes: number = availableMemory()): Settings {
  const memoryMb = Math.floor(memoryBytes / 2 ** 20);
  return {
    listen_addresses: "127.0.0.1",
    // A socket path holds 107 bytes at most; a data directory may be longer.
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: `${clamp(memoryMb / 8, 64, 1024)}MB`,
    effective_cache_size: `${clamp(memoryMb / 2, 256, 16_384)}MB`,
    maintenance_work_mem: `${clamp(memoryMb / 16, 64, 512)}MB`,
    work_mem: "16MB",
    // Room for a large import between two checkpoints; replaying all of it after a crash stays within seconds.
    max_wal_size: "2GB",
    checkpoint_timeout: "10min",
    // Data is on a solid-state disk or in memory: reading out of order costs little more.
    random_page_cost: "1.1",
    // Compiling a plan costs more than running any of ours.
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    logging_collector: "off",
    log_checkpoints: "off",
    log_line_prefix: "%m [%p] ",
  };
}

/** What a container may use, where it has a limit. */
function availableMemory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.min(Math.max(value, low), high));
}
