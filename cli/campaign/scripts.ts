/**
 * # What the engine does at once
 *
 * Scripts that run whole or not at all, each of which may run twice: what was done is done. Numbers stay whole and are written without exponent.
 */

/**
 * Takes down what a range came to, once.
 * KEYS lane, pending, account, disputes, closed. ARGV range, digest, part, subjects, milliseconds, whether it ends its stage, the name of the lane.
 * Returns whether it is new, and whether the first range that is not folded is there.
 */
export const RECORD = `
local front = tonumber(redis.call('HGET', KEYS[1], 'front') or '0')
if tonumber(ARGV[1]) < front or redis.call('SISMEMBER', KEYS[5], ARGV[7]) == 1 then return {0, 0} end
local least = redis.call('HGET', KEYS[1], 'cap')
if least and tonumber(ARGV[1]) >= tonumber(least) then return {0, redis.call('HEXISTS', KEYS[2], string.format('%d', front))} end
local fresh = redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2] .. ' ' .. ARGV[5] .. ' ' .. ARGV[3])
if fresh == 1 then
  redis.call('HINCRBY', KEYS[3], 'ranges', 1)
  redis.call('HINCRBY', KEYS[3], 'subjects', ARGV[4])
  redis.call('HINCRBY', KEYS[3], 'milliseconds', ARGV[5])
  if ARGV[6] == '1' then
    local cap = redis.call('HGET', KEYS[1], 'cap')
    if not cap or tonumber(ARGV[1]) + 1 < tonumber(cap) then
      redis.call('HSET', KEYS[1], 'cap', string.format('%d', tonumber(ARGV[1]) + 1))
    end
  end
else
  local known = redis.call('HGET', KEYS[2], ARGV[1])
  if string.sub(known, 1, 64) ~= ARGV[2] then
    redis.call('HSETNX', KEYS[4], ARGV[7] .. ' ' .. ARGV[1], string.sub(known, 1, 64) .. ' ' .. ARGV[2])
  end
end
return {fresh, redis.call('HEXISTS', KEYS[2], string.format('%d', front))}`;

/**
 * Puts ranges at the front of a lane together, if nobody else did.
 * KEYS lane, pending, digests. ARGV the front before and after, the part of all, the running digest, milliseconds, and finished digests.
 */
export const FOLD = `
local front = redis.call('HGET', KEYS[1], 'front') or '0'
if front ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'front', ARGV[2], 'part', ARGV[3], 'chain', ARGV[4])
redis.call('HINCRBY', KEYS[1], 'milliseconds', ARGV[5])
for i = tonumber(ARGV[1]), tonumber(ARGV[2]) - 1 do redis.call('HDEL', KEYS[2], string.format('%d', i)) end
for k = 6, #ARGV do redis.call('RPUSH', KEYS[3], ARGV[k]) end
return 1`;

/** Moves on how far a lane has been handed out. KEYS lane. ARGV how far. */
export const ADVANCE = `
local next = tonumber(redis.call('HGET', KEYS[1], 'next') or '0')
if tonumber(ARGV[1]) > next then redis.call('HSET', KEYS[1], 'next', ARGV[1]) end
return 1`;

/** How a range stands: 1 done, or not to be done any more; 0 to be done. KEYS lane, pending, closed, state. ARGV range, name of the lane. */
export const STANDING = `
if redis.call('SISMEMBER', KEYS[3], ARGV[2]) == 1 then return 1 end
local i = tonumber(ARGV[1])
local lane = redis.call('HMGET', KEYS[1], 'front', 'cap')
if lane[1] and i < tonumber(lane[1]) then return 1 end
if lane[2] and i >= tonumber(lane[2]) then return 1 end
return redis.call('HEXISTS', KEYS[2], ARGV[1])`;

/** A worker says that it is there. KEYS workers, state. ARGV name, what there is to say. Returns the status and the time by the engine's clock. */
export const BEAT = `
local now = redis.call('TIME')[1]
redis.call('HSET', KEYS[1], ARGV[1], now .. ' ' .. ARGV[2])
local started = redis.call('HGET', KEYS[2], 'started') or now
return {redis.call('HGET', KEYS[2], 'status') or 'gone', now, started}`;

/** Begins or resumes a campaign. KEYS charter, state, index. ARGV the charter, name. Returns 1 begun, 0 there already, −1 there with another charter. */
export const BEGIN = `
local known = redis.call('GET', KEYS[1])
if known and known ~= ARGV[1] then return -1 end
redis.call('SADD', KEYS[3], ARGV[2])
redis.call('HSETNX', KEYS[2], 'started', redis.call('TIME')[1])
if redis.call('HGET', KEYS[2], 'status') ~= 'done' then redis.call('HSET', KEYS[2], 'status', 'running') end
if known then return 0 end
redis.call('SET', KEYS[1], ARGV[1])
return 1`;
