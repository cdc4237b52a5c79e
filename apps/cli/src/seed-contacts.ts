import { demoEmail, readDemoData } from '#identity';
import type { Clock } from '#kernel';
import { Contacts, PersonContact } from '#notify';
import type { Db } from '#platform';

/**
 * Makes the demonstration's people known to notices before they have ever come, so that the first reviewer hears of the
 * first application. Whoever has come since keeps what their token said.
 */
export async function seedContacts(db: Db, configDir: string, clock: Clock): Promise<void> {
  const { companies, people } = await readDemoData(configDir);
  const contacts = new Contacts(db, clock);
  await db.run(async (tx) => {
    for (const person of people) {
      if (await tx.existsBy(PersonContact, { personId: person.id })) continue;
      await contacts.write(tx, {
        id: person.id,
        name: person.name,
        email: demoEmail(person.login),
        roles: person.roles.map(({ role, district }) => (district ? { role, district } : { role })),
        companies: person.memberships.flatMap(({ uscc }) =>
          companies.filter((company) => company.uscc === uscc).map(({ id }) => id),
        ),
      });
    }
  });
}
