CREATE TABLE "preview_people" (
	"run_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"learner_id" text COLLATE "C",
	"scope" text NOT NULL,
	"by_draft" jsonb NOT NULL,
	"in_force" jsonb NOT NULL,
	CONSTRAINT "preview_people_run_id_employee_id_pk" PRIMARY KEY("run_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "previews" (
	"run_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "integrations" ALTER COLUMN "safety" SET DEFAULT '{"guard":{"enabled":true,"confirmFirstRun":true,"sharePercent":5,"leastPeople":5,"mostPeople":100,"smallBelow":50,"smallPeople":3,"windowPercent":10,"windowDays":7,"shrinkPercent":10,"unitPeople":5},"approval":"when-guarded","approvalHours":24,"retention":{"valuesDays":90,"mailsDays":30}}'::jsonb;--> statement-breakpoint
ALTER TABLE "preview_people" ADD CONSTRAINT "preview_people_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "previews" ADD CONSTRAINT "previews_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "run_people" DROP COLUMN "differs";--> statement-breakpoint
UPDATE integrations SET safety = jsonb_set(safety, '{guard,confirmFirstRun}', 'true') WHERE safety->'guard'->'confirmFirstRun' IS NULL;
