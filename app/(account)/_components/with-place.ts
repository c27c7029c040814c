/**
 * The way back with the part of this page's address behind "#", which no server sees and a deep link keeps its place
 * in. A way that names its place already is left as it is. For the browser only.
 */
export function withPlace(returnTo: string): string {
  return returnTo.includes("#") ? returnTo : returnTo + window.location.hash;
}
