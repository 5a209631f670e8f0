-- Asks for the targets of a file in turn: of the file that TARGETS names, and no more than REQUESTS of them if that is
-- set. Prints one line of figures at the end.

local requests = {}
local count = 0
local most = tonumber(os.getenv("REQUESTS") or "") or math.huge

function init()
    wrk.headers["Host"] = wrk.host .. ":" .. wrk.port
    for target in io.lines(os.getenv("TARGETS")) do requests[#requests + 1] = wrk.format("GET", target) end
end

function request()
    count = count + 1
    -- wrk ends by time alone, or when it is interrupted: here by itself, the parent of the shell. It is deaf to that
    -- while it waits for the shell, so the shell goes first.
    if count == most then
        os.execute("(sleep 0.02; kill -INT $PPID) &")
        wrk.thread:stop()
    end
    return requests[(count - 1) % #requests + 1]
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "figures %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
