import { inAppBrowser } from '../in-app-browser.ts';
import type { SiteFacts } from './camera-failure.ts';

/** Chromium's name for the permissions policy; in no type library, and in no other browser. */
interface DocumentWithPolicy {
  readonly featurePolicy?: { allowsFeature(feature: string): boolean };
}

export async function readSiteFacts(): Promise<SiteFacts> {
  return {
    isSecureContext: globalThis.isSecureContext,
    hasMediaDevices: hasMediaDevices(),
    permission: (await cameraPermission())?.state ?? 'unknown',
    allowedByPolicy: (document as DocumentWithPolicy).featurePolicy?.allowsFeature('camera') ?? null,
    isFramed: globalThis.top !== globalThis.self,
    isInApp: inAppBrowser(navigator.userAgent) !== null,
  };
}

/** False on pages without https and in some apps' browsers, whatever the type library says. */
export function hasMediaDevices(): boolean {
  return typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/** Null where the browser does not know the camera as a permission (Firefox before 2025, old Safari). */
export async function cameraPermission(): Promise<PermissionStatus | null> {
  try {
    return await navigator.permissions.query({ name: 'camera' as PermissionName });
  } catch {
    return null;
  }
}
