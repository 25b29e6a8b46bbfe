ALTER TABLE "webhooks" ADD COLUMN "wanted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "former_token" text;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "token_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "problem" jsonb;