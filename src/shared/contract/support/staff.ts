/** Each may do what the one before may, and more. */
export const STAFF_ROLES = ['viewer', 'retrier', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Sent with what the page asks by itself (polling): it does not count as somebody being there. */
export const BY_ITSELF_HEADER = 'x-by-itself';

/** Where the console lives, and where a sign-in link leads: the secret stands behind `#`, so no server logs it. */
export const SUPPORT_PATH = '/support';

/** 200 of `GET /api/support/sign-in`: no session needed. */
export interface SignInWays {
  readonly oidc: boolean;
}

/**
 * What keeps somebody from signing in: the end of a problem's `type`, after `urn:problem-type:document-capture:`. A browser
 * that comes back from the provider without success is sent to `/support#sign-in=<fault>`.
 */
export const SIGN_IN_FAULTS = [
  /** 401: unknown, used or past its time. */
  'link-not-valid',
  /** 429: too many wrong ones from this address. */
  'sign-in-throttled',
  /** 400: not begun in this browser, answered before, or took longer than ten minutes. */
  'sign-in-over',
  /** 403: given up or refused at the provider. */
  'sign-in-denied',
  /** 403: the provider knows them, but gives them no role here. */
  'sign-in-no-role',
  /** 403: this installation asks for a stronger way to sign in. */
  'sign-in-too-weak',
  /** 502: the provider is away, or answers what cannot be used. */
  'provider-failed',
] as const;
export type SignInFault = (typeof SIGN_IN_FAULTS)[number];

/** Where the provider sends the browser back to; registered there as `PUBLIC_URL` with this path. */
export const OIDC_CALLBACK_PATH = '/api/support/oidc/callback';

/** Before the fault, behind `#`. A link's secret has no `=`. */
export const SIGN_IN_FAULT_HASH = 'sign-in=';

/** Body of `POST /api/support/sign-in`: a one-time link's secret. 201 with `StaffSelf` and the cookie. */
export interface LinkSignIn {
  readonly secret: string;
}

/** 200 of `GET /api/support/session`; 401 without a live one. `DELETE` signs out. */
export interface StaffSelf {
  readonly name: string;
  readonly role: StaffRole;
  readonly source: 'link' | 'oidc';
  /** Ends then unless something is done before; ISO 8601. */
  readonly idleUntil: string;
  /** Ends then whatever is done. */
  readonly endsAt: string;
  /** Names to assign cases to: everyone with a live session, oneself included. */
  readonly colleagues: readonly string[];
}

/** One of `GET /api/support/sessions`: admins see all, others their own. `DELETE .../{id}` ends it at once. */
export interface StaffSessionRow {
  readonly id: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly source: 'link' | 'oidc';
  readonly createdAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  /** Network address it was last seen from, and the kind of browser. */
  readonly address: string;
  readonly browser: string;
  readonly isThis: boolean;
}
