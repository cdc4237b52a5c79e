import { asciiColumn, idColumn } from '#platform';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** A staff role that a person was last seen with. */
@Entity('staff_seat')
@Index('staff_seat_role', ['role', 'district'])
export class StaffSeat {
  @PrimaryColumn(idColumn('person_id'))
  personId!: string;

  @PrimaryColumn(asciiColumn('role', 40))
  role!: string;

  /** Six figures; empty when the role holds everywhere. */
  @PrimaryColumn(asciiColumn('district', 6))
  district!: string;
}

/** A company that a person was last seen to belong to. */
@Entity('company_seat')
@Index('company_seat_company', ['companyId'])
export class CompanySeat {
  @PrimaryColumn(idColumn('person_id'))
  personId!: string;

  @PrimaryColumn(idColumn('company_id'))
  companyId!: string;
}
