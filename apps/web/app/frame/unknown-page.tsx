import { data } from 'react-router';

/** Any address that means nothing: the root's problem page answers. */
export function loader(): never {
  throw data(null, 404);
}

export default function UnknownPage(): null {
  return null;
}
