import { asciiColumn, idColumn, instantColumn } from '#platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a company has answered and wants to be kept: a fact that the portal's record does not hold. */
@Entity('finder_company_answer')
export class FinderCompanyAnswer {
  @PrimaryColumn(idColumn('company_id'))
  companyId!: string;

  /** The id of a fact. */
  @PrimaryColumn(asciiColumn('fact', 20))
  fact!: string;

  /** JSON: a number, a code, a day, true or false. */
  @Column({ type: 'varchar', length: 100 })
  value!: string;

  @Column(idColumn('person_id'))
  personId!: string;

  @Column(instantColumn('at'))
  at!: Date;
}

export const answerEntities = [FinderCompanyAnswer];
