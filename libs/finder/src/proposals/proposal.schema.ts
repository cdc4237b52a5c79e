import { z } from 'zod';
import { pageNumber } from '#contracts';
import { instant, publicEntry } from '../entries/entry.schema.js';
import { typedEntry } from '../entries/record.schema.js';
import { kind, text } from '../kinds/kinds.schema.js';
import { PROPOSAL_MOVES, PROPOSAL_STATES } from './proposal.workflow.js';

const version = z.number().int().min(1);
const state = z.enum(PROPOSAL_STATES);
const typed = typedEntry.extend({ body: z.string().max(100_000) });

export const beginProposalBody = typed
  /** The published entry that is to be changed; null for a new one. */
  .extend({ entryId: z.uuid().nullable() })
  .meta({ id: 'BeginFinderProposal' });

export const saveProposalBody = typed.extend({ version }).meta({ id: 'SaveFinderProposal' });

export const proposalMoveBody = z
  .object({ version, reason: z.string().trim().max(2000).optional() })
  .meta({ id: 'MoveFinderProposal' });

export const returnProposalBody = proposalMoveBody
  .extend({
    /** What to change, place by place: `/title`, `/titleEn`, `/body`, `/fields/ID`. The reason is of the whole. */
    items: z
      .array(
        z.object({
          pointer: z
            .string()
            .max(60)
            .regex(/^\/\S+$/),
          comment: z.string().trim().min(1).max(1000),
        }),
      )
      .max(50)
      .default([]),
  })
  .meta({ id: 'ReturnFinderProposal' });

export const approveProposalBody = proposalMoveBody
  /** The version of the published entry that the editor compared it with; null for a new one. */
  .extend({ entryVersion: version.nullable() })
  .meta({ id: 'ApproveFinderProposal' });

export const proposalQuery = z.object({
  state: state.optional(),
  kind: kind.optional(),
  /** Only those that are under way. */
  open: z.enum(['yes']).optional(),
  page: pageNumber,
});

const listed = z.object({
  id: z.uuid(),
  entryId: z.uuid().nullable(),
  company: z.string(),
  kind,
  title: z.string(),
  state,
  stateLabel: text,
  updatedAt: instant,
  submittedAt: instant.nullable(),
});

export const proposalList = z
  .object({ items: z.array(listed), total: z.number().int(), page: z.number().int() })
  .meta({ id: 'FinderProposalList' });

/** A proposal as the company and the editors see it. */
export const proposalView = listed
  .extend({
    version: z.number().int(),
    titleEn: z.string().nullable(),
    body: z.string(),
    /** As typed; from the submission on as an entry has it. */
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())]).nullable()),
    /** What keeps it from being submitted. */
    fieldErrors: z.array(z.object({ pointer: z.string(), code: z.string(), message: text })),
    /** What can be read of the fields, as the entry's page would show it. */
    shown: publicEntry.shape.fields,
    /** What the entry says now; null for a new one. */
    published: publicEntry.nullable(),
    /** What was ever returned place by place, the oldest first, in words as they stood before and after. */
    returns: z.array(
      z.object({
        pointer: z.string(),
        label: text,
        comment: z.string(),
        by: z.string(),
        at: instant,
        before: text.nullable(),
        after: text.nullable(),
        /** Null while it is with the company. */
        answeredAt: instant.nullable(),
      }),
    ),
    timeline: z.array(z.object({ label: text, at: instant, by: z.string(), note: z.string().nullable() })),
    actions: z.array(z.enum([...PROPOSAL_MOVES, 'save'])),
    /** Why an action that one would expect is not there. */
    hints: z.array(text),
  })
  .meta({ id: 'FinderProposal' });

export type BeginProposalBody = z.infer<typeof beginProposalBody>;
export type SaveProposalBody = z.infer<typeof saveProposalBody>;
export type ProposalMoveBody = z.infer<typeof proposalMoveBody>;
export type ReturnProposalBody = z.infer<typeof returnProposalBody>;
export type ApproveProposalBody = z.infer<typeof approveProposalBody>;
export type ProposalQuery = z.infer<typeof proposalQuery>;
export type ProposalList = z.infer<typeof proposalList>;
export type ProposalView = z.infer<typeof proposalView>;
