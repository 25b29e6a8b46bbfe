CREATE TABLE "forgotten_uploads" (
	"marker" text PRIMARY KEY NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "certificates_by_marker";--> statement-breakpoint
ALTER TABLE "certificate_reads" ADD COLUMN "markers_shown_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "announced" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "said_absent_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_by_marker" ON "certificates" USING btree ("marker","integration_id");