-- A closed department takes no file. Whoever opens one holds the department's row, and the closing waits for him.
CREATE FUNCTION office_guard_files_department() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM 1 FROM office_department WHERE id = NEW.department_id AND closed_on IS NULL FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION '部门已经撤销，不得再以其名义立卷' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER files_of_standing_departments BEFORE INSERT OR UPDATE OF department_id ON office_casefile
  FOR EACH ROW EXECUTE FUNCTION office_guard_files_department();

CREATE TRIGGER closing_as_written BEFORE UPDATE ON office_departmentchange
  FOR EACH ROW EXECUTE FUNCTION office_keep_as_written('closes_id', 'successor_id', 'basis');
