"""What no document can say, so that calls reach what they are for: ids and cursors that exist, hosts that answer."""

import json
import os
import re
from datetime import datetime, timedelta, timezone
from zlib import crc32

import schemathesis

KNOWN = json.loads(os.environ["MATRIKEL_FUZZ_KNOWN"])
ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
UUID_LENGTH = 36
ETAG = re.compile(r'\*|(W/)?"[!#-~]*"( *, *(W/)?"[!#-~]*")*')
SECRETS = {"personio": ("clientId", "clientSecret"), "lms": ("apiKey",)}


@schemathesis.hook
def before_call(context, case, kwargs):
    path, method = case.operation.path, case.operation.method.lower()
    thing = re.match(r"/api/v1/(\w+)/\{id\}", path)
    known = KNOWN["ids"].get(thing.group(1)) if thing else None
    if known:
        choose_id(case.path_parameters, thing.group(1), known, method)
    choose_cursor(case, path, known)
    choose_etag(case)
    if not isinstance(case.body, dict):
        return
    if path == "/api/v1/tokens":
        choose_expiry(case.body)
    if path == "/api/v1/integrations" or method == "patch":
        choose_hosts(case.body, creates=method == "post")
        choose_rates(case.body)
        choose_settings(case.body)
        if known and case.path_parameters["id"] == known:
            keep_secrets(case.body)


def mostly(text):
    """Three times of four, and for the same text always alike, so that a case can be repeated."""
    return crc32(str(text).encode()) % 4 != 0


def choose_id(parameters, thing, known, method):
    """Most made-up ids become those of what there is. That stays: what is removed is what stateful testing made."""
    made_up = (parameters or {}).get("id")
    if not isinstance(made_up, str) or not ID.fullmatch(made_up):
        return
    is_made_by_tests = len(made_up) == UUID_LENGTH and made_up != known
    if method == "delete":
        spares = KNOWN["spares"].get(thing, [])
        if not is_made_by_tests:
            parameters["id"] = spares.pop() if spares else "stays"
    elif not is_made_by_tests and mostly(made_up):
        parameters["id"] = known


def choose_cursor(case, path, known):
    """A cursor that no list gave is refused with 400; the document can only say what one looks like."""
    cursor = KNOWN["cursors"].get(path)
    for name in ("before", "after"):
        value = (case.query or {}).get(name)
        if cursor is None or not isinstance(value, str) or not re.search(cursor["pattern"], value):
            continue
        if known is None or case.path_parameters["id"] == known:
            case.query[name] = cursor["next"]
        else:
            del case.query[name]


def choose_etag(case):
    """A made-up revision is refused with 412. And one phase of the tool does not follow the pattern of a header."""
    mode = case.meta.generation.mode.value if case.meta else "positive"
    value = (case.headers or {}).get("if-match")
    if mode == "positive" and value is not None and (mostly(value) or not ETAG.fullmatch(value)):
        case.headers["if-match"] = "*"


def choose_expiry(body):
    """Of two fields one may be given, and it must lie in the future."""
    if isinstance(body.get("expiresAt"), str) and re.match(r"\d{4}-\d\d-\d\dT", body["expiresAt"]):
        body.pop("expiresInDays", None)
        tomorrow = datetime.now(timezone.utc) + timedelta(days=1)
        body["expiresAt"] = tomorrow.isoformat().replace("+00:00", "Z")


def choose_hosts(body, creates):
    """Vendors cannot be reached from here, and what answers in their place would be 502 and 503: most hosts become the simulators."""
    for side, host in KNOWN["hosts"].items():
        settings = body.get(side)
        if not isinstance(settings, dict):
            continue
        base_url = settings.get("baseUrl")
        left_out = creates and "baseUrl" not in settings
        allowed = isinstance(base_url, str) and re.match(r"https?://(127\.|api\.personio\.de|([a-z0-9-]+\.)*elearnio\.net)", base_url)
        if left_out or allowed or (isinstance(base_url, str) and base_url.startswith("http") and mostly(base_url)):
            settings["baseUrl"] = host


def choose_rates(body):
    """At one call a minute, whatever asks a vendor would take minutes."""
    for side in KNOWN["hosts"]:
        settings = body.get(side)
        rate = settings.get("requestsPerMinute") if isinstance(settings, dict) else None
        if isinstance(rate, (int, float)) and not isinstance(rate, bool) and 1 <= rate < 6_000:
            settings["requestsPerMinute"] = 6_000


def choose_settings(body):
    """What the LMS has no word for is refused with 422; mostly left out, so that the rest is looked at."""
    settings = body.get("settings")
    if isinstance(settings, dict) and mostly(settings):
        for name in ("statusMap", "customAttributes"):
            if isinstance(settings.get(name), dict):
                del settings[name]


def keep_secrets(body):
    """What is known can be asked for its catalogues only as long as its secrets are right."""
    for side, names in SECRETS.items():
        if isinstance(body.get(side), dict):
            for name in names:
                body[side].pop(name, None)
