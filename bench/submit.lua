-- One submission after another, each about something else: about 330 bytes of facts.
local key = os.getenv("LASTWORD_KEY")
local headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. key }
local run = string.format("%d-%d", os.time(), math.random(1e9))
local n = 0

function request()
  n = n + 1
  return wrk.format("POST", "/v1/workflows/bench/actions", headers, string.format(
    '{"subject":"INV-%s-%d","facts":{"amount":1849.00,"vendor":"Birch Paper","po_matched":true,' ..
    '"memo":"Printing for the quarter, delivered to the town hall and signed for at the desk; see the delivery note in the ' ..
    'folder of the business improvement team, second floor","country":"US"},' ..
    '"confidence":0.95,"model":"invoice-reader-3"}', run, n))
end
