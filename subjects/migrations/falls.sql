-- A penalty record falls by a confirmation of the same transaction that says the same, and in no other way (REC-14).
CREATE FUNCTION subjects_require_fall() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM subjects_annulment a JOIN office_event e ON e.file_id = a.file_id
                 WHERE a.record_id = NEW.id AND a.state = 'confirmed' AND e.machine = 'annulment'
                   AND e.to_state = 'confirmed' AND e.xact = pg_current_xact_id()::text::bigint
                   AND (a.fell_on, a.kind) IS NOT DISTINCT FROM (NEW.annulled_on, NEW.annulment_kind)) THEN
    RAISE EXCEPTION '处罚记录的失效没有同一事务内的办理记录' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER falls_on_record ON subjects_penaltyrecord;
CREATE CONSTRAINT TRIGGER falls_on_record AFTER UPDATE ON subjects_penaltyrecord DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.annulled_on, OLD.annulment_kind, OLD.annulment_document, OLD.annulment_reason)
    IS DISTINCT FROM (NEW.annulled_on, NEW.annulment_kind, NEW.annulment_document, NEW.annulment_reason))
  EXECUTE FUNCTION subjects_require_fall();
