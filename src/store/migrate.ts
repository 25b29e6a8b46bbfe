import { errorCode } from '../ports/store-away.ts';
import { migrateDatabase } from './migrations.ts';

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) {
  console.error(
    'DATABASE_URL is not set: say which PostgreSQL to prepare, such as postgres://user:password@host:5432/matrikel.',
  );
  process.exit(2);
}
try {
  await migrateDatabase(databaseUrl);
} catch (error) {
  // Never the message: it quotes the statement, and with it what the database holds.
  console.error(`The database could not be brought to this version (${errorCode(error) ?? 'no code'}).
If it was made by an unreleased version, start with an empty one: remove the state folder, or give another DATABASE_URL.
Otherwise restore the backup from before the upgrade, start the version that wrote it, and report the code above.`);
  process.exit(1);
}
