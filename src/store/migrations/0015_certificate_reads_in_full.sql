ALTER TABLE "certificate_reads" ADD COLUMN "read_in_full_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "certificate_reads" ADD COLUMN "full_read" jsonb;