CREATE TABLE "directory" (
	"integration_id" text COLLATE "C" NOT NULL,
	"employee_id" text COLLATE "C" NOT NULL,
	"name" text,
	"email" text,
	"search" text NOT NULL,
	"sort" text COLLATE "C" NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "directory_integration_id_employee_id_pk" PRIMARY KEY("integration_id","employee_id")
);
--> statement-breakpoint
ALTER TABLE "directory" ADD CONSTRAINT "directory_integration_id_integrations_id_fk" FOREIGN KEY ("integration_id") REFERENCES "public"."integrations"("id") ON DELETE cascade ON UPDATE no action;