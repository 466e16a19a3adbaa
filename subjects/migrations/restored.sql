-- A penalty record falls by a confirmation of the same transaction that says the same; where a fall was undone in it, the record
-- says what the last fall that still stands says, or nothing. It changes in no other way (REC-14).
CREATE OR REPLACE FUNCTION subjects_require_fall() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  stands_on date; stands_kind text;
BEGIN
  IF EXISTS (SELECT 1 FROM subjects_annulment a JOIN office_event e ON e.file_id = a.file_id
             WHERE a.record_id = NEW.id AND e.machine = 'annulment' AND e.to_state = 'confirmed' AND e.from_state = 'proposed'
               AND e.xact = pg_current_xact_id()::text::bigint
               AND (a.fell_on, a.kind) IS NOT DISTINCT FROM (NEW.annulled_on, NEW.annulment_kind)) THEN
    RETURN NULL;
  END IF;
  SELECT a.fell_on, a.kind INTO stands_on, stands_kind FROM subjects_annulment a
    WHERE a.record_id = NEW.id AND a.state = 'confirmed' ORDER BY a.file_id DESC LIMIT 1;
  IF (NEW.annulled_on, NEW.annulment_kind) IS DISTINCT FROM (stands_on, coalesce(stands_kind, ''))
     OR NOT EXISTS (SELECT 1 FROM subjects_annulment a JOIN office_event e ON e.file_id = a.file_id
                    WHERE a.record_id = NEW.id AND a.state = 'restored' AND e.machine = 'annulment' AND e.to_state = 'restored'
                      AND e.xact = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION '处罚记录的失效没有同一事务内的办理记录' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;
