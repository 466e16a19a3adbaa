-- What somebody proposed stays as he wrote it: the second person puts in force what he has read, or discards it.
-- Arguments: the columns that stay.
CREATE FUNCTION office_keep_as_written() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) -> kept IS DISTINCT FROM to_jsonb(OLD) -> kept THEN
      RAISE EXCEPTION '%的“%”提出之后不得更改', TG_TABLE_NAME, kept USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;

-- What a department is called, and whether it stands, changes only with an event that says so (AUD-03).
CREATE FUNCTION office_guard_department() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.code IS DISTINCT FROM OLD.code THEN
    RAISE EXCEPTION '部门的统一社会信用代码不得更改' USING ERRCODE = 'insufficient_privilege';
  ELSIF NOT EXISTS (SELECT 1 FROM office_event
                    WHERE machine = 'departments' AND xact = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION '部门的名称和存续没有同一事务内的办理记录' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER departments_on_record AFTER UPDATE OF code, name, closed_on, successor_id ON office_department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN ((OLD.code, OLD.name, OLD.closed_on, OLD.successor_id) IS DISTINCT FROM (NEW.code, NEW.name, NEW.closed_on, NEW.successor_id))
  EXECUTE FUNCTION office_guard_department();

-- Papers issued before this day bear the name their organ has today.
ALTER TABLE office_document DISABLE TRIGGER USER;
UPDATE office_document SET organ_name = name FROM office_department WHERE office_department.id = organ_id;
ALTER TABLE office_document ENABLE TRIGGER USER;
