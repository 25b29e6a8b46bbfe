<?php
// Switches the web services of a Moodle site on for Matrikel, and prints the token. Run inside the Moodle container or on its server:
//
//   php moodle-web-services.php --moodle=/var/www/html
//
// Repeatable: what is there stays, what is missing is added, and the token is the one of before. It makes what docs/connectors/moodle.md
// describes by hand: protocol, role with its capabilities, service account, service with its functions, token. Written after Moodle's
// sources of 4.3 to 5.1; not yet run on a real site.

$options = getopt('', ['moodle:', 'username:', 'email:', 'help']);
$root = rtrim($options['moodle'] ?? '/var/www/html', '/');
if (isset($options['help']) || !is_file("$root/config.php")) {
    fwrite(STDERR, "php moodle-web-services.php [--moodle=FOLDER WITH config.php] [--username=matrikel] [--email=ADDRESS]\n");
    exit(isset($options['help']) ? 0 : 2);
}

define('CLI_SCRIPT', true);
require("$root/config.php");
require_once("$CFG->libdir/accesslib.php");
require_once("$CFG->dirroot/user/lib.php");
require_once("$CFG->dirroot/webservice/lib.php");

const SHORT_NAME = 'matrikel';
const CAPABILITIES = [
    'webservice/rest:use',
    'moodle/user:create',
    'moodle/user:update',
    'moodle/user:viewdetails',
    'moodle/user:viewalldetails',
    'moodle/user:viewhiddendetails',
    'moodle/site:viewfullnames',
    'moodle/site:viewuseridentity',
    'moodle/cohort:view',
    'moodle/cohort:assign',
    'mod/customcert:viewallcertificates',
];
const FUNCTIONS = [
    'core_webservice_get_site_info',
    'core_user_get_users',
    'core_user_get_users_by_field',
    'core_user_create_users',
    'core_user_update_users',
    'core_cohort_get_cohorts',
    'core_cohort_get_cohort_members',
    'core_cohort_add_cohort_members',
    'core_cohort_delete_cohort_members',
    'mod_customcert_list_issues',
];

\core\session\manager::set_user(get_admin()); // events and tokens need somebody who made them
$system = context_system::instance();

set_config('enablewebservices', 1);
$protocols = array_filter(explode(',', get_config('core', 'webserviceprotocols') ?: ''));
if (!in_array('rest', $protocols, true)) {
    set_config('webserviceprotocols', implode(',', [...$protocols, 'rest']));
}

$roleid = $DB->get_field('role', 'id', ['shortname' => SHORT_NAME])
    ?: create_role('Matrikel', SHORT_NAME, 'May do through web services what Matrikel does.');
set_role_contextlevels($roleid, [CONTEXT_SYSTEM]);
foreach (CAPABILITIES as $capability) {
    if (get_capability_info($capability)) {
        assign_capability($capability, CAP_ALLOW, $roleid, $system->id, true);
    } else {
        fwrite(STDERR, "This site does not have the capability $capability.\n");
    }
}

$username = $options['username'] ?? SHORT_NAME;
$user = $DB->get_record('user', ['username' => $username, 'mnethostid' => $CFG->mnet_localhost_id, 'deleted' => 0]);
if (!$user) {
    $id = user_create_user((object) [
        'auth' => 'webservice', // nobody can sign in with it; a token works
        'password' => AUTH_PASSWORD_NOT_CACHED,
        'username' => $username,
        'firstname' => 'Matrikel',
        'lastname' => 'Web service',
        'email' => $options['email'] ?? "$username@example.invalid",
        'confirmed' => 1,
        'mnethostid' => $CFG->mnet_localhost_id,
    ], false, true);
    $user = $DB->get_record('user', ['id' => $id], '*', MUST_EXIST);
}
if ($user->auth !== 'webservice' || $user->suspended) {
    fwrite(STDERR, "The account \"$username\" is there already and is no account for web services, or is suspended. Name another by --username.\n");
    exit(1);
}
role_assign($roleid, $user->id, $system->id);

$webservice = new webservice();
$service = $DB->get_record('external_services', ['shortname' => SHORT_NAME]);
if (!$service) {
    $id = $webservice->add_external_service((object) [
        'name' => 'Matrikel',
        'shortname' => SHORT_NAME,
        'enabled' => 1,
        'restrictedusers' => 1,
        'requiredcapability' => null,
        'downloadfiles' => 0,
        'uploadfiles' => 0,
    ]);
    $service = $DB->get_record('external_services', ['id' => $id], '*', MUST_EXIST);
}
foreach (FUNCTIONS as $function) {
    if (!$DB->record_exists('external_functions', ['name' => $function])) {
        fwrite(STDERR, "This site does not have the function $function" . hintFor($function) . ".\n");
    } elseif (!$webservice->service_function_exists($function, $service->id)) {
        $webservice->add_external_function_to_service($function, $service->id);
    }
}
if (!$webservice->get_ws_authorised_user($service->id, $user->id)) {
    $webservice->add_ws_authorised_user((object) ['externalserviceid' => $service->id, 'userid' => $user->id]);
}

$token = $DB->get_field_select(
    'external_tokens',
    'token',
    'externalserviceid = ? AND userid = ? AND tokentype = ? AND (validuntil IS NULL OR validuntil = 0 OR validuntil > ?)',
    [$service->id, $user->id, EXTERNAL_TOKEN_PERMANENT, time()],
    IGNORE_MULTIPLE
) ?: \core_external\util::generate_token(EXTERNAL_TOKEN_PERMANENT, $service, $user->id, $system);

purge_all_caches(); // roles and functions take effect at once
fwrite(STDERR, "Web services are on, for the account \"$username\". The token follows.\n");
echo $token, "\n";

function hintFor(string $function): string {
    return str_starts_with($function, 'mod_customcert') ? ': install or update the plugin mod_customcert, if certificates are to be fetched' : '';
}
