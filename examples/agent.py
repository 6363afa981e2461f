"""Asks Lastword before it answers a customer: agent.py TICKET MESSAGE ANSWER, with LASTWORD_URL and LASTWORD_TOKEN."""
import json, os, sys, urllib.request

def call(path, body=None, **headers):
    headers["Authorization"] = "Bearer " + os.environ["LASTWORD_TOKEN"]
    data = None if body is None else json.dumps(body).encode()
    with urllib.request.urlopen(urllib.request.Request(os.environ["LASTWORD_URL"] + path, data, headers)) as answer:
        return json.load(answer)

ticket, message, answer = sys.argv[1:]
facts = {"message": message, "topic": "delivery", "customer": "c-1001", "refund": 0, "open_requests": 0, "languages": ["en"]}
draft = {"subject": ticket, "facts": facts, "output": {"type": "text/plain", "content": answer}, "confidence": 0.93}
action = call("/v1/workflows/support/actions", draft, **{"Idempotency-Key": ticket})  # sent twice, it is still one action
print(ticket, action["verdict"], [reason["because"] for reason in action["reasons"]], flush=True)
while action["state"] == "held":  # a person decides; each call waits up to 30 seconds for them
    action = call(f"/v1/actions/{action['id']}?wait=30s&after={action['revision']}")
if action["state"] == "released":
    work = call(f"/v1/releases/{action['release']['id']}/consume", {}, **{"Idempotency-Key": ticket})
    print("Send exactly this:", work["output"]["content"])
    call(f"/v1/actions/{work['action']}/outcome", {"status": "executed"})
