ALTER TABLE "due_dates" ADD COLUMN "ask_again_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "due_dates" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
UPDATE integrations SET settings = '{"dates":{"create":"when-seen","daysBeforeHire":0,"lastDay":"ignore","graceDays":0}}'::jsonb || settings;
--> statement-breakpoint
UPDATE integrations SET draft = jsonb_set(draft, '{settings}', '{"dates":{"create":"when-seen","daysBeforeHire":0,"lastDay":"ignore","graceDays":0}}'::jsonb || (draft->'settings')) WHERE draft IS NOT NULL;
--> statement-breakpoint
UPDATE settings_versions SET settings = '{"dates":{"create":"when-seen","daysBeforeHire":0,"lastDay":"ignore","graceDays":0}}'::jsonb || settings;
--> statement-breakpoint
UPDATE runs SET basis = jsonb_set(basis, '{settings}', '{"dates":{"create":"when-seen","daysBeforeHire":0,"lastDay":"ignore","graceDays":0}}'::jsonb || (basis->'settings'))
  WHERE finished_at IS NULL AND basis IS NOT NULL;
