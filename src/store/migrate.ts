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
  console.error(`The database could not be prepared: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
