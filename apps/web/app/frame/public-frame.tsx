import type { JSX } from 'react';
import { Outlet } from 'react-router';
import { PortalFoot } from './portal-foot';
import { PublicHead } from './public-head';

export default function PublicFrame(): JSX.Element {
  return (
    <>
      <PublicHead />
      <Outlet />
      <PortalFoot />
    </>
  );
}
