DROP INDEX "hints_unserved";--> statement-breakpoint
ALTER TABLE "hints" ADD COLUMN "settled_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "hints_open" ON "hints" USING btree ("integration_id","employee_id") WHERE served_at IS NULL OR settled_at IS NULL;