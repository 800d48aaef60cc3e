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
