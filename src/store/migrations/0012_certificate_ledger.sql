CREATE TABLE "certificate_reads" (
	"integration_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"read_until" timestamp (3) with time zone,
	"everything_asked_at" timestamp (3) with time zone,
	"uncertain_before" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "imported_certificates" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"title" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_on" date,
	"file_name" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"imported_by" text,
	"imported_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_pieces" (
	"certificate_id" bigint NOT NULL,
	"number" integer NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "imported_pieces_certificate_id_number_pk" PRIMARY KEY("certificate_id","number")
);
--> statement-breakpoint
DROP INDEX "certificates_once";--> statement-breakpoint
ALTER TABLE "certificates" ALTER COLUMN "learner_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "origin" text DEFAULT 'lms' NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "employee_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "next_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "marker" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "upload_began_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "document_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "was_there" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "transferred_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "bytes" integer;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "sha256" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "claim" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "claimed_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "decided_by" text;--> statement-breakpoint
ALTER TABLE "certificates" ADD COLUMN "decided_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "certificates" jsonb DEFAULT '{"enabled":false,"category":"Performance","pollSeconds":30,"absentMinutes":1440,"paused":false}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "certificate_reads" ADD CONSTRAINT "certificate_reads_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_certificates" ADD CONSTRAINT "imported_certificates_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_pieces" ADD CONSTRAINT "imported_pieces_certificate_id_imported_certificates_id_fk" FOREIGN KEY ("certificate_id") REFERENCES "public"."imported_certificates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "imported_certificates_once" ON "imported_certificates" USING btree ("integration_id","source_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_by_marker" ON "certificates" USING btree ("integration_id","marker");--> statement-breakpoint
CREATE INDEX "certificates_by_employee" ON "certificates" USING btree ("integration_id","employee_id");--> statement-breakpoint
CREATE INDEX "certificates_by_state" ON "certificates" USING btree ("integration_id","state","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once" ON "certificates" USING btree ("integration_id","origin","source_id","version");