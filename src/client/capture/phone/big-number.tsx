import './phone.css';

/** To compare from one screen to the other at a glance; the heading has said it already. */
export function BigNumber({ number }: { readonly number: number }) {
  return (
    <p className="phone-number" aria-hidden="true">
      {number}
    </p>
  );
}
