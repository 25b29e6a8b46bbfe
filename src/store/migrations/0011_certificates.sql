CREATE TABLE "certificate_hints" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C",
	"learner_id" text COLLATE "C",
	"digest" text NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"in_vain" integer DEFAULT 0 NOT NULL,
	"served_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"source_id" text COLLATE "C" NOT NULL,
	"version" text NOT NULL,
	"learner_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"expires_on" date,
	"revoked_at" timestamp (3) with time zone,
	"state" text DEFAULT 'found' NOT NULL,
	"found_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "webhook_secret" text;--> statement-breakpoint
ALTER TABLE "certificate_hints" ADD CONSTRAINT "certificate_hints_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "certificate_hints_once" ON "certificate_hints" USING btree ("integration_id","digest");--> statement-breakpoint
CREATE INDEX "certificate_hints_unserved" ON "certificate_hints" USING btree ("integration_id") WHERE served_at IS NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_once" ON "certificates" USING btree ("integration_id","source_id","version");--> statement-breakpoint
CREATE INDEX "certificates_by_learner" ON "certificates" USING btree ("integration_id","learner_id");