CREATE TABLE "due_dates" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"set_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "due_dates_integration_id_employee_id_kind_pk" PRIMARY KEY("integration_id","employee_id","kind")
);
--> statement-breakpoint
CREATE TABLE "freshness" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"run_id" text COLLATE "C",
	"source" text NOT NULL,
	"changed_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone NOT NULL,
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hints" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C",
	"source" text NOT NULL,
	"digest" text,
	"changed_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"passed_on_at" timestamp (3) with time zone,
	"served_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "poll_marks" (
	"integration_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"polled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"found" jsonb
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"integration_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"subscription_id" text,
	"token" text NOT NULL,
	"enabled" boolean DEFAULT false NOT NULL,
	"checked_at" timestamp (3) with time zone,
	"last_event_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "integrations" ADD COLUMN "schedule" jsonb DEFAULT '{"timeZone":"Europe/Berlin","fullSync":null,"pollMinutes":null,"paused":false,"note":null}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "employee_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "due_dates" ADD CONSTRAINT "due_dates_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freshness" ADD CONSTRAINT "freshness_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "freshness" ADD CONSTRAINT "freshness_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hints" ADD CONSTRAINT "hints_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "poll_marks" ADD CONSTRAINT "poll_marks_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "due_dates_by_time" ON "due_dates" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "freshness_by_time" ON "freshness" USING btree ("integration_id","written_at");--> statement-breakpoint
CREATE UNIQUE INDEX "hints_once" ON "hints" USING btree ("integration_id","digest");--> statement-breakpoint
CREATE INDEX "hints_unserved" ON "hints" USING btree ("integration_id","employee_id") WHERE served_at IS NULL;