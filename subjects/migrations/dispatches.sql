-- What became of a sending stands in the order of the world: nothing comes back of what never went out, and what somebody has,
-- nobody will have, or nobody waits for any more does not go out again (L-CON-2). The time of the record is the database's own.
CREATE FUNCTION subjects_guard_dispatch_step() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE before text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('subjects.dispatch.step:' || NEW.dispatch_id, 0));
  SELECT coalesce(array_agg(kind), '{}') INTO before FROM subjects_dispatchstep WHERE dispatch_id = NEW.dispatch_id;
  IF NEW.kind = 'begun' AND before && '{handed_over,arrived,refused,given_up,settled,confirmed}'::text[] THEN
    RAISE EXCEPTION '已有结果的邮件不得再次发送' USING ERRCODE = 'insufficient_privilege';
  ELSIF NEW.kind NOT IN ('begun', 'settled') AND NOT before @> '{begun}'::text[] THEN
    RAISE EXCEPTION '没有发送过的邮件没有结果' USING ERRCODE = 'insufficient_privilege';
  END IF;
  NEW.recorded_at := clock_timestamp();
  RETURN NEW;
END $$;

CREATE TRIGGER guard_dispatch_step BEFORE INSERT ON subjects_dispatchstep
  FOR EACH ROW EXECUTE FUNCTION subjects_guard_dispatch_step();
