CREATE TABLE "integrations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"personio" jsonb NOT NULL,
	"lms" jsonb NOT NULL,
	"client_secret" text,
	"api_key" text,
	"settings" jsonb NOT NULL,
	"settings_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "integrations_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"learner_id" text COLLATE "C",
	"lease_owner" text,
	"lease_until" timestamp (3) with time zone,
	"applied_read_at" timestamp (3) with time zone,
	"linked_at" timestamp (3) with time zone,
	CONSTRAINT "links_integration_id_employee_id_pk" PRIMARY KEY("integration_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "run_people" (
	"run_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"learner_id" text COLLATE "C",
	"position" integer,
	"in_scope" boolean NOT NULL,
	"match" text NOT NULL,
	"disposition" text NOT NULL,
	"inherited_from" text COLLATE "C",
	CONSTRAINT "run_people_run_id_employee_id_pk" PRIMARY KEY("run_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"run_id" text COLLATE "C" NOT NULL,
	"position" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"step" json,
	"uncertain" boolean DEFAULT false NOT NULL,
	"attempt" text,
	"problem" jsonb,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "read_employees" (
	"run_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"pass" integer NOT NULL,
	"in_scope" boolean NOT NULL,
	"status" text,
	"scope_values" json,
	"employee" json,
	"hash" text,
	"keys" json,
	"read_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "read_employees_run_id_employee_id_pk" PRIMARY KEY("run_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "read_learners" (
	"run_id" text COLLATE "C" NOT NULL,
	"learner_id" text COLLATE "C" NOT NULL,
	"pass" integer NOT NULL,
	"learner" json NOT NULL,
	"hash" text NOT NULL,
	"keys" json NOT NULL,
	CONSTRAINT "read_learners_run_id_learner_id_pk" PRIMARY KEY("run_id","learner_id")
);
--> statement-breakpoint
CREATE TABLE "read_pages" (
	"run_id" text COLLATE "C" NOT NULL,
	"side" text NOT NULL,
	"pass" integer NOT NULL,
	"page" integer NOT NULL,
	"total" integer,
	"rows" integer NOT NULL,
	"unreadable" integer NOT NULL,
	"cursor" text,
	"stored_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "read_pages_run_id_side_pass_page_pk" PRIMARY KEY("run_id","side","pass","page")
);
--> statement-breakpoint
CREATE TABLE "mails" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"run_id" text COLLATE "C",
	"purpose" text NOT NULL,
	"status" text NOT NULL,
	"recipients" jsonb NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "problems" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"run_id" text COLLATE "C" NOT NULL,
	"stage" text NOT NULL,
	"code" text NOT NULL,
	"severity" text NOT NULL,
	"employee_id" text COLLATE "C",
	"learner_id" text COLLATE "C",
	"setting" text,
	"params" jsonb,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "runs" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"sequence" bigserial NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"dry_run" boolean NOT NULL,
	"status" text DEFAULT 'queued' NOT NULL,
	"phase" text DEFAULT 'queued' NOT NULL,
	"settings_version" integer NOT NULL,
	"basis" jsonb,
	"read_at" timestamp (3) with time zone,
	"plan_hash" text,
	"cost" jsonb,
	"people" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"people_done" integer DEFAULT 0 NOT NULL,
	"paused" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "vendor_permits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "vendor_rates" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"per_minute" double precision NOT NULL,
	"changed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vendor_tokens" (
	"credential" varchar(255) PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "links" ADD CONSTRAINT "links_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_people" ADD CONSTRAINT "run_people_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_employees" ADD CONSTRAINT "read_employees_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_learners" ADD CONSTRAINT "read_learners_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "read_pages" ADD CONSTRAINT "read_pages_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "problems" ADD CONSTRAINT "problems_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "links_one_learner" ON "links" USING btree ("integration_id","learner_id");--> statement-breakpoint
CREATE INDEX "links_by_lease" ON "links" USING btree ("lease_owner");--> statement-breakpoint
CREATE UNIQUE INDEX "steps_in_order" ON "steps" USING btree ("run_id","position","ordinal");--> statement-breakpoint
CREATE INDEX "steps_by_status" ON "steps" USING btree ("run_id","status");--> statement-breakpoint
CREATE INDEX "read_learners_by_pass" ON "read_learners" USING btree ("run_id","pass");--> statement-breakpoint
CREATE UNIQUE INDEX "mails_once" ON "mails" USING btree ("run_id","purpose");--> statement-breakpoint
CREATE INDEX "problems_by_run" ON "problems" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "runs_by_integration" ON "runs" USING btree ("integration_id","sequence");--> statement-breakpoint
CREATE INDEX "runs_open" ON "runs" USING btree ("integration_id") WHERE finished_at IS NULL;