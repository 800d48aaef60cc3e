/**
 * `DELETE /api/captures/{reference}`: the person is done, so the stored answer goes at once instead of with its
 * time. Nobody waits for it or is told: it ends with its time all the same, and the page may be closing.
 */
export function withdrawCapture(reference: string): void {
  fetch(`/api/captures/${encodeURIComponent(reference)}`, { method: 'DELETE', keepalive: true }).catch(
    () => {},
  );
}

/**
 * The same at a person's wish: true once everything is destroyed; false when nobody can say so, also when it is not found:
 * another session of this browser may only not be allowed to see it.
 */
export async function withdrawKept(reference: string): Promise<boolean> {
  try {
    const { status } = await fetch(`/api/captures/${encodeURIComponent(reference)}`, { method: 'DELETE' });
    return status === 204;
  } catch {
    return false;
  }
}
