// Writing that is not on the disk yet. Whoever holds some registers how to write it; leaving in any way asks for it first.

/** Hears whether the journal is about to lock, which waits for nothing that can be stopped. */
type Flush = (isLocking: boolean) => Promise<void>;

const pending = new Set<Flush>();

/** Registers how to write what is unsaved; returns how to take the registration back. */
export function onLeave(flush: Flush): () => void {
  pending.add(flush);
  return () => {
    pending.delete(flush);
  };
}

/** Writes everything that is unsaved; returns what went wrong, and tries the others all the same. */
export async function flushAll(isLocking = false): Promise<unknown[]> {
  const results = await Promise.allSettled([...pending].map((flush) => flush(isLocking)));
  return results.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
}
