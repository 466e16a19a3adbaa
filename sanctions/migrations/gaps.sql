-- The state of an entry and its dated rows say the same: what is stayed has an open stay, what is removed an open removal.
-- An open row outlives its state only where the entry ended meanwhile.
CREATE FUNCTION sanctions_require_gap() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  row_now jsonb := to_jsonb(NEW);
  subject_entry bigint := coalesce(row_now ->> 'entry_id', row_now ->> 'file_id')::bigint;
  stands text; stayed boolean; removed boolean;
BEGIN
  SELECT state INTO stands FROM sanctions_listentry WHERE file_id = subject_entry;
  SELECT EXISTS (SELECT 1 FROM sanctions_stay WHERE entry_id = subject_entry AND until_on IS NULL) INTO stayed;
  SELECT EXISTS (SELECT 1 FROM sanctions_removal WHERE entry_id = subject_entry AND until_on IS NULL) INTO removed;
  IF (stands = 'stayed' AND NOT stayed) OR (stayed AND stands NOT IN ('stayed', 'expired', 'revoked'))
     OR (stands = 'removed' AND NOT removed) OR (removed AND stands NOT IN ('removed', 'revoked')) THEN
    RAISE EXCEPTION '名单条目的状态与中止、移出的起止日期不一致' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- Who was stayed or removed from when stays as written; a gap only ends, and only once.
CREATE FUNCTION sanctions_guard_gap() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.until_on IS NOT NULL OR (NEW.id, NEW.entry_id, NEW.from_on) IS DISTINCT FROM (OLD.id, OLD.entry_id, OLD.from_on) THEN
    RAISE EXCEPTION '中止、移出的起始日期和已经登记的恢复日期不得更改' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER guard_gap BEFORE UPDATE ON sanctions_stay FOR EACH ROW EXECUTE FUNCTION sanctions_guard_gap();
CREATE TRIGGER guard_gap BEFORE UPDATE ON sanctions_removal FOR EACH ROW EXECUTE FUNCTION sanctions_guard_gap();
CREATE CONSTRAINT TRIGGER state_has_its_gap AFTER INSERT OR UPDATE ON sanctions_listentry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sanctions_require_gap();
CREATE CONSTRAINT TRIGGER state_has_its_gap AFTER INSERT OR UPDATE ON sanctions_stay
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sanctions_require_gap();
CREATE CONSTRAINT TRIGGER state_has_its_gap AFTER INSERT OR UPDATE ON sanctions_removal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION sanctions_require_gap();
