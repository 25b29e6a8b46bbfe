ALTER TABLE "certificate_reads" ADD COLUMN "look_failed" jsonb;--> statement-breakpoint
ALTER TABLE "certificate_reads" ADD COLUMN "transfer_stopped" jsonb;