import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a line of the dictionary says of its words: that they mean the same, that the first is near to the others, that
 * they must not be cut apart, that they tell nothing, that they make a question.
 */
export const WORD_TYPES = ['same', 'near', 'word', 'stop', 'question'] as const;
export type WordType = (typeof WORD_TYPES)[number];

/** One line of the dictionary by which people find what they call otherwise. What was taken out stays, unused. */
@Entity('finder_word')
export class FinderWord {
  @PrimaryColumn(idColumn('id'))
  id!: string;

  @Column(asciiColumn('type', 10))
  type!: WordType;

  /** JSON: a list of words. */
  @Column({ type: 'text' })
  words!: string;

  /** Goes up with every change. */
  @Column({ type: 'int', unsigned: true })
  version!: number;

  @Column({ type: 'boolean' })
  removed!: boolean;

  /** Who changed it last; null: it came with the portal. */
  @Column(idColumn('person_id', true))
  personId!: string | null;

  @Column({ name: 'person_name', type: 'varchar', length: 100, nullable: true })
  personName!: string | null;

  @Column(instantColumn('changed_at'))
  changedAt!: Date;
}

export const lexiconEntities = [FinderWord];
