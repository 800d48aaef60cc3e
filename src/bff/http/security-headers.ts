/** The headers that every answer carries, also those that never reach a route (asvs items 16 to 19). */

const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'blob:'],
  'media-src': ["'self'", 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'trusted-types': ['capture-worker'],
  'require-trusted-types-for': ["'script'"],
};

function contentSecurityPolicy(policy: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ');
}

/** Only the worker that decodes HEIC compiles WebAssembly; a worker's policy is that of its own response. */
export const HEIC_WORKER_POLICY = contentSecurityPolicy({
  ...POLICY,
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
});

const OFF_FEATURES = [
  'accelerometer',
  'autoplay',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
];

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy(POLICY),
  'permissions-policy': ['camera=(self)', ...OFF_FEATURES.map((feature) => `${feature}=()`)].join(', '),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Routes that serve what everybody may keep say so themselves.
  'cache-control': 'no-store',
};
