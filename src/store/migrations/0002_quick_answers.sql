CREATE TABLE "batch_tallies" (
	"run_id" text COLLATE "C" NOT NULL,
	"batch" integer NOT NULL,
	"people" integer NOT NULL,
	"created" integer NOT NULL,
	"updated" integer NOT NULL,
	"deactivated" integer NOT NULL,
	"groups_added" integer NOT NULL,
	"invited" integer NOT NULL,
	"failed" integer NOT NULL,
	CONSTRAINT "batch_tallies_run_id_batch_pk" PRIMARY KEY("run_id","batch")
);
--> statement-breakpoint
DROP INDEX "steps_by_status";--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "step_totals" jsonb;--> statement-breakpoint
ALTER TABLE "batch_tallies" ADD CONSTRAINT "batch_tallies_run_id_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "steps_by_run" ON "steps" USING btree ("run_id","id");--> statement-breakpoint
CREATE INDEX "problems_by_severity" ON "problems" USING btree ("run_id","severity");--> statement-breakpoint
ALTER TABLE "steps" SET (fillfactor = 60);--> statement-breakpoint
UPDATE "runs" SET "step_totals" = (
  SELECT coalesce(jsonb_agg(t), '[]') FROM (
    SELECT "kind", "status", count(*)::int AS "count" FROM "steps" WHERE "run_id" = "runs"."id" GROUP BY "kind", "status"
  ) t
) WHERE "finished_at" IS NOT NULL;
