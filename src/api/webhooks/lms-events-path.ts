export const LMS_EVENTS_PATH = '/api/v1/webhooks/lms/{integrationId}';
