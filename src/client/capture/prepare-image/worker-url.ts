/**
 * The one Trusted Types policy that the content security policy allows. Only addresses of our own workers pass
 * through it: those that the bundler wrote, on our own origin.
 */
const POLICY_NAME = 'capture-worker';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}

interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | null = null;

/** A module worker of ours, where Trusted Types are enforced and where they are unknown. */
export function startWorker(url: string, name: string): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(url), { type: 'module', name });
}

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = { createScriptURL: ownAddress };
  // Not in every browser, and not in the type library for workers and pages alike.
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  return factory ? factory.createPolicy(POLICY_NAME, rules) : rules;
}

function ownAddress(url: string): string {
  const address = new URL(url, globalThis.location.href);
  if (address.origin !== globalThis.location.origin)
    throw new TypeError('A worker must come from this origin.');
  return address.href;
}
