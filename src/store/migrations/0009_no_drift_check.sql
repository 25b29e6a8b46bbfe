UPDATE integrations SET schedule = '{"driftCheck":null}'::jsonb || schedule;
