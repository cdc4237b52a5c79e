const ground = ['platform', 'contracts', 'kernel'];

/**
 * Who may import whom. The boundaries check (.dependency-cruiser.mjs) and the picture in ARCHITECTURE.md are both made
 * from this table. `members` are folders under `under`; `among` says whether members may import each other.
 */
export const layers = [
  {
    name: 'applications',
    under: 'apps',
    members: ['gateway', 'identity', 'services', 'worker', 'cli'],
    mayImport: ['registry', 'people', 'capabilities', 'sign-in', 'look', ...ground],
    among: false,
  },
  {
    name: 'pages',
    under: 'apps',
    members: ['web'],
    mayImport: ['look', 'contracts', 'kernel'],
    among: false,
  },
  {
    name: 'registry',
    under: 'libs',
    members: ['subsystems'],
    mayImport: ['subsystem', 'capabilities', ...ground],
    among: false,
  },
  {
    name: 'subsystem',
    under: 'libs',
    members: ['hightech', 'voucher', 'finder'],
    mayImport: ['capabilities', ...ground],
    among: false,
  },
  {
    name: 'capabilities',
    under: 'libs',
    members: [
      'company',
      'rules',
      'forms',
      'review',
      'ledger',
      'files',
      'notify',
      'certificate',
      'dictionaries',
      'search',
    ],
    mayImport: ground,
    among: true,
  },
  {
    name: 'people',
    under: 'libs',
    members: ['identity'],
    mayImport: ['capabilities', ...ground],
    among: false,
  },
  {
    name: 'platform',
    under: 'libs',
    members: ['platform'],
    mayImport: ['contracts', 'kernel'],
    among: false,
  },
  { name: 'contracts', under: 'libs', members: ['contracts'], mayImport: ['kernel'], among: false },
  { name: 'sign-in', under: 'libs', members: ['relying-party'], mayImport: ['kernel'], among: false },
  { name: 'look', under: 'libs', members: ['look'], mayImport: ['kernel'], among: false },
  { name: 'kernel', under: 'libs', members: ['kernel'], mayImport: [], among: false },
];

/** Regular expression for the files of one layer. */
export const pathOf = ({ under, members }) => `^${under}/(${members.join('|')})/`;

export const layerNamed = (name) => layers.find((layer) => layer.name === name);
