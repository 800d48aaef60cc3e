/** Keys whose values are digits, Latin letters and signs; anything else was decrypted with a wrong key. */
const ASCII_KEYS: ReadonlySet<string> = new Set([
  'residentNumber',
  'driverLicenseNumber',
  'serialNum',
  'passportNo',
  'personalNo',
  'dateOfBirthYMD',
  'dateOfIssueYMD',
  'dateOfExpiryYMD',
  'MRZ1',
  'MRZ2',
  'cardNums',
  'totalCardNum',
  'validThru',
]);

const MAX_CHARACTERS = 500;
/** Control characters, unassigned, private and lone halves never stand on a document. */
const NOT_TEXT = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}�]/u;

/**
 * Whether a value can be text that was read. A wrong key passes the padding check about once in 256 times and
 * then gives noise, which must not be shown as a name or a number.
 */
export function isPlausibleValue(key: string, value: string): boolean {
  // Addresses on a certificate may run over several lines.
  const oneLine = value.replaceAll(/\r\n|\n/g, ' ');
  if (oneLine.length > MAX_CHARACTERS || NOT_TEXT.test(oneLine)) return false;
  return !ASCII_KEYS.has(key) || /^[\x20-\x7e]*$/.test(oneLine);
}
