CREATE TABLE "settings_versions" (
	"integration_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"settings" jsonb NOT NULL,
	"activated_by" text,
	"activated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_versions_integration_id_version_pk" PRIMARY KEY("integration_id","version")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"code" text NOT NULL,
	"problem" jsonb NOT NULL,
	"fingerprint" text,
	"run_id" text COLLATE "C",
	"opened_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"run_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"outcome" text NOT NULL,
	"plan_hash" text,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"reason" text,
	CONSTRAINT "decisions_id_unique" UNIQUE("id")
);
--> statement-breakpoint
CREATE TABLE "drifts" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"field" text NOT NULL,
	"learner_id" text COLLATE "C" NOT NULL,
	"policy" text NOT NULL,
	"expected" text,
	"found" text,
	"run_id" text COLLATE "C",
	"first_seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drifts_integration_id_employee_id_field_pk" PRIMARY KEY("integration_id","employee_id","field")
);
--> statement-breakpoint
CREATE TABLE "guard_uses" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"run_id" text COLLATE "C",
	"change" text NOT NULL,
	"people" integer NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"reason" text NOT NULL,
	"run_id" text COLLATE "C",
	"held_by" text,
	"held_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "holds_integration_id_employee_id_pk" PRIMARY KEY("integration_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"integration_id" text COLLATE "C" NOT NULL,
	"learner_id" text COLLATE "C" NOT NULL,
	"group_id" text COLLATE "C" NOT NULL,
	"group" text NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"run_id" text COLLATE "C",
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_integration_id_learner_id_group_id_pk" PRIMARY KEY("integration_id","learner_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "source_profiles" (
	"run_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"profile" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tombstones" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"erased_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"erased_by" text,
	CONSTRAINT "tombstones_integration_id_employee_id_pk" PRIMARY KEY("integration_id","employee_id")
);
--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "safety" jsonb DEFAULT '{"guard":{"enabled":true,"sharePercent":5,"leastPeople":5,"mostPeople":100,"smallBelow":50,"smallPeople":3,"windowPercent":10,"windowDays":7,"shrinkPercent":10,"unitPeople":5},"approval":"when-guarded","approvalHours":24,"retention":{"valuesDays":90,"mailsDays":30}}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "draft" jsonb;--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "quarantine" jsonb;--> statement-breakpoint
ALTER TABLE "batch_tallies" ADD COLUMN "groups_removed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "written" jsonb;--> statement-breakpoint
ALTER TABLE "links" ADD COLUMN "fingerprint" text;--> statement-breakpoint
ALTER TABLE "run_people" ADD COLUMN "plan_hash" text;--> statement-breakpoint
ALTER TABLE "run_people" ADD COLUMN "differs" boolean;--> statement-breakpoint
ALTER TABLE "read_employees" ADD COLUMN "in_live_scope" boolean;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "preview" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "undoes" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "guard" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "expires_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "settings_versions" ADD CONSTRAINT "settings_versions_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cases" ADD CONSTRAINT "cases_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drifts" ADD CONSTRAINT "drifts_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_uses" ADD CONSTRAINT "guard_uses_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guard_uses" ADD CONSTRAINT "guard_uses_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holds" ADD CONSTRAINT "holds_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_profiles" ADD CONSTRAINT "source_profiles_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_profiles" ADD CONSTRAINT "source_profiles_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tombstones" ADD CONSTRAINT "tombstones_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "cases_once" ON "cases" USING btree ("integration_id","employee_id","code");--> statement-breakpoint
CREATE INDEX "guard_uses_by_time" ON "guard_uses" USING btree ("integration_id","at");--> statement-breakpoint
CREATE INDEX "source_profiles_by_time" ON "source_profiles" USING btree ("integration_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_once_without_run" ON "mails" USING btree ("integration_id","purpose") WHERE run_id IS NULL;--> statement-breakpoint
UPDATE integrations SET settings = '{"memberships":"add-only","drift":{"otherwise":"overwrite","fields":{}}}'::jsonb || settings;
--> statement-breakpoint
UPDATE runs SET basis = jsonb_set(basis, '{settings}', '{"memberships":"add-only","drift":{"otherwise":"overwrite","fields":{}}}'::jsonb || (basis->'settings'))
  WHERE finished_at IS NULL AND basis IS NOT NULL;
--> statement-breakpoint
INSERT INTO settings_versions (integration_id, version, settings) SELECT id, settings_version, settings FROM integrations;
--> statement-breakpoint
UPDATE runs SET counts = '{"groupsRemoved":0}'::jsonb || counts WHERE counts IS NOT NULL;
