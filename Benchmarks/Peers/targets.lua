-- Asks for the targets of a file in turn: of the file that TARGETS names, and no more than REQUESTS of them if that is
-- set. With ANEW each round ends them with other spaces, so that no server has seen them before. Prints one line of
-- figures at the end.

local targets = {}
local count = 0
local most = tonumber(os.getenv("REQUESTS") or "") or math.huge
local anew = os.getenv("ANEW")
local round, spaces = -1, ""

function init()
    wrk.headers["Host"] = wrk.host .. ":" .. wrk.port
    for target in io.lines(os.getenv("TARGETS")) do
        targets[#targets + 1] = anew and target or wrk.format("GET", target)
    end
end

-- A number in two kinds of encoded space.
local function spelled(number)
    local text = ""
    while number > 0 do
        text = text .. (number % 2 == 0 and "+" or "%20")
        number = math.floor(number / 2)
    end
    return text
end

function request()
    local place = count % #targets
    count = count + 1
    -- wrk ends by time alone, or when it is interrupted: here by itself, the parent of the shell. It is deaf to that
    -- while it waits for the shell, so the shell goes first.
    if count == most then
        os.execute("(sleep 0.02; kill -INT $PPID) &")
        wrk.thread:stop()
    end
    if not anew then return targets[place + 1] end
    if place == 0 then
        round = round + 1
        -- The number of the run makes it another number in each run.
        spaces = spelled(tonumber(anew) * 1000 + round)
    end
    return wrk.format("GET", targets[place + 1] .. spaces)
end

function done(summary, latency)
    local errors = summary.errors
    io.write(string.format(
        "figures %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
