-- As in guards.sql, but a deputy may hold the same role beside his own post: once for each person he stands in for.
CREATE OR REPLACE FUNCTION office_guard_post() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) - '{state,until}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{state,until}'::text[]
       OR (NEW.state = OLD.state AND NEW.until IS DISTINCT FROM OLD.until) THEN
      RAISE EXCEPTION '岗位只能任命和免除，不得更改' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END IF;
  PERFORM 1 FROM office_user WHERE id = NEW.user_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM office_post p
              WHERE p.user_id = NEW.user_id AND p.state = 'held' AND p.role <> NEW.role
                AND (p.role IN ('sys_admin', 'sec_admin', 'audit_admin')
                     OR NEW.role IN ('sys_admin', 'sec_admin', 'audit_admin'))
                AND daterange(p.since, p.until, '[]') && daterange(NEW.since, NEW.until, '[]')) THEN
    RAISE EXCEPTION '系统、安全、审计管理员不得同时担任其他岗位' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM office_post p
              WHERE (p.user_id, p.department_id, p.role, p.state) = (NEW.user_id, NEW.department_id, NEW.role, 'held')
                AND p.deputy_for_id IS NOT DISTINCT FROM NEW.deputy_for_id
                AND daterange(p.since, p.until, '[]') && daterange(NEW.since, NEW.until, '[]')) THEN
    RAISE EXCEPTION '同一岗位不得重复任职' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.deputy_for_id IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM office_post p
       WHERE p.file_id = NEW.deputy_for_id AND p.deputy_for_id IS NULL AND p.user_id <> NEW.user_id
         AND (p.department_id, p.role) = (NEW.department_id, NEW.role)
         AND p.role NOT IN ('sys_admin', 'sec_admin', 'audit_admin')) THEN
    RAISE EXCEPTION '代理人只能代理同一部门、同一岗位的他人' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
