-- The database holds the door shut (design §2): plain functions and triggers that no session setting switches off.
-- Each function fixes its search_path: a temporary table of the same name must never stand in for one of ours.

-- What an event's hash is taken over: every column, in a fixed order, after the hash before it.
CREATE FUNCTION office_event_digest(e office_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(e.prev || convert_to(jsonb_build_array(
    e.id, e.file_id, e.seq, e.machine, e.item, e.verb, e.label, e.from_state, e.to_state, e.actor_id, e.role,
    extract(epoch FROM e.at), e.reason, to_jsonb(e.rules), e.changes, e.facts, e.documents, e.address::text,
    extract(epoch FROM e.recorded_at), e.xact)::text, 'UTF8'))
$$;

-- Number, link and hash an event; the file's row carries the head of its own chain.
CREATE FUNCTION office_link_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE head bytea; length integer; latest timestamptz;
BEGIN
  SELECT chain_head, version, last_event_at INTO head, length, latest
    FROM office_casefile WHERE id = NEW.file_id FOR NO KEY UPDATE;
  IF NEW.at < latest THEN
    RAISE EXCEPTION '办理记录的时间不得早于本卷上一条记录' USING ERRCODE = 'check_violation';
  END IF;
  NEW.seq := coalesce(length, 0) + 1;
  NEW.prev := coalesce(head, ''::bytea);
  NEW.recorded_at := clock_timestamp();
  NEW.xact := pg_current_xact_id()::text::bigint;
  NEW.hash := public.office_event_digest(NEW);
  UPDATE office_casefile SET chain_head = NEW.hash, version = NEW.seq, last_event_at = NEW.at WHERE id = NEW.file_id;
  RETURN NEW;
END $$;

CREATE FUNCTION office_refuse() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  RAISE EXCEPTION '%只可追加，不得%', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- A state begins where a machine begins and moves along an arrow some machine has.
-- Arguments: the machine's name ('' when the row names it in "kind"), the column that identifies the row.
CREATE FUNCTION office_guard_state() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  machine_name text := coalesce(nullif(TG_ARGV[0], ''), to_jsonb(NEW) ->> 'kind');
  before_state text := '';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) -> TG_ARGV[1] IS DISTINCT FROM to_jsonb(OLD) -> TG_ARGV[1]
       OR to_jsonb(NEW) -> 'file_id' IS DISTINCT FROM to_jsonb(OLD) -> 'file_id'
       OR to_jsonb(NEW) -> 'kind' IS DISTINCT FROM to_jsonb(OLD) -> 'kind' THEN
      RAISE EXCEPTION '%的编号、所在案卷和卷类不得更改', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
    END IF;
    IF NEW.state = OLD.state THEN RETURN NEW; END IF;
    before_state := OLD.state;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM office_permittedarrow
                 WHERE machine = machine_name AND source = before_state AND target = NEW.state) THEN
    RAISE EXCEPTION '状态机%没有从“%”到“%”的变更', machine_name, before_state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- At commit every new state must stand in its file's record of the same transaction, with exactly this from and to.
CREATE FUNCTION office_require_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
  machine_name text := coalesce(nullif(TG_ARGV[0], ''), to_jsonb(NEW) ->> 'kind');
  before_state text := CASE WHEN TG_OP = 'UPDATE' THEN OLD.state ELSE '' END;
  own_file bigint := coalesce(to_jsonb(NEW) ->> 'file_id', to_jsonb(NEW) ->> 'id')::bigint;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM office_event e
                 WHERE e.machine = machine_name AND e.item = (to_jsonb(NEW) ->> TG_ARGV[1])::bigint
                   AND e.file_id = own_file
                   AND e.from_state = before_state AND e.to_state = NEW.state
                   AND e.xact = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION '状态变更（%：“%”到“%”）没有同一事务内的办理记录', machine_name, before_state, NEW.state
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

-- The head of the chain moves only with the chain.
CREATE FUNCTION office_guard_head() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    NEW.version := 0; NEW.chain_head := NULL; NEW.last_event_at := NULL;
  ELSIF pg_trigger_depth() < 2 AND (NEW.version, NEW.chain_head, NEW.last_event_at)
        IS DISTINCT FROM (OLD.version, OLD.chain_head, OLD.last_event_at) THEN
    RAISE EXCEPTION '链首只随办理记录变动' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- At commit each step of the head is an event of the chain: whoever moved it, and from within whatever trigger.
CREATE FUNCTION office_require_head() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.version IS DISTINCT FROM OLD.version + 1 OR NOT EXISTS (
      SELECT 1 FROM office_event
       WHERE file_id = NEW.id AND seq = NEW.version AND hash = NEW.chain_head AND at = NEW.last_event_at) THEN
    RAISE EXCEPTION '链首只随办理记录变动' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

-- Who read what is stamped by the database, so that no read slips past its seal or into an older one.
CREATE FUNCTION office_stamp_access() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  NEW.at := clock_timestamp();
  NEW.xact := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;

-- A series goes up by one and never back.
CREATE FUNCTION office_guard_series() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (NEW.id, NEW.department_id, NEW.mark, NEW.year, NEW.last)
     IS DISTINCT FROM (OLD.id, OLD.department_id, OLD.mark, OLD.year, OLD.last + 1) THEN
    RAISE EXCEPTION '编号只可逐一递增' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- Who, where, what and since when stay as appointed; the last day moves only with the end of the post, and that takes
-- an event. AUD-05: an administrator holds no other post at the same time; nobody holds one post twice.
CREATE FUNCTION office_guard_post() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
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
                AND daterange(p.since, p.until, '[]') && daterange(NEW.since, NEW.until, '[]')) THEN
    RAISE EXCEPTION '同一岗位不得重复任职' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;

-- What belongs to a file changes only together with the file's record, in the same transaction.
-- Argument: how the row ($1) names its file.
CREATE FUNCTION office_require_file_event() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE file bigint;
BEGIN
  IF TG_OP = 'DELETE' THEN
    EXECUTE 'SELECT ' || TG_ARGV[0] INTO file USING OLD;
  ELSE
    EXECUTE 'SELECT ' || TG_ARGV[0] INTO file USING NEW;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM office_event e
                 WHERE e.file_id = file AND e.xact = pg_current_xact_id()::text::bigint) THEN
    RAISE EXCEPTION '%的变动没有同一事务内的办理记录', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NULL;
END $$;

-- An issued paper keeps number, hash and bytes; only its standing may change.
CREATE FUNCTION office_guard_document() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.sha256 <> '' AND to_jsonb(NEW) - '{status,shown_until}'::text[]
     IS DISTINCT FROM to_jsonb(OLD) - '{status,shown_until}'::text[] THEN
    RAISE EXCEPTION '已制发的文书不得更改' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A database is made for training or for production while nobody is in it yet, and stays so.
CREATE FUNCTION office_guard_installation() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.training IS DISTINCT FROM OLD.training THEN
    RAISE EXCEPTION '训练环境与正式环境不得互换' USING ERRCODE = 'insufficient_privilege';
  ELSIF TG_OP = 'INSERT' AND EXISTS (SELECT 1 FROM office_user) THEN
    RAISE EXCEPTION '数据库已启用，不得再设定环境' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER link_event BEFORE INSERT ON office_event FOR EACH ROW EXECUTE FUNCTION office_link_event();
CREATE TRIGGER guard_head BEFORE INSERT OR UPDATE ON office_casefile
  FOR EACH ROW EXECUTE FUNCTION office_guard_head();
CREATE CONSTRAINT TRIGGER head_has_its_event AFTER UPDATE ON office_casefile DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN ((OLD.version, OLD.chain_head, OLD.last_event_at)
    IS DISTINCT FROM (NEW.version, NEW.chain_head, NEW.last_event_at))
  EXECUTE FUNCTION office_require_head();
CREATE TRIGGER stamp_access BEFORE INSERT ON office_accessentry
  FOR EACH ROW EXECUTE FUNCTION office_stamp_access();
CREATE TRIGGER guard_series BEFORE UPDATE ON office_series FOR EACH ROW EXECUTE FUNCTION office_guard_series();
CREATE TRIGGER guard_terms BEFORE INSERT OR UPDATE ON office_post FOR EACH ROW EXECUTE FUNCTION office_guard_post();
CREATE TRIGGER guard_document BEFORE UPDATE ON office_document
  FOR EACH ROW EXECUTE FUNCTION office_guard_document();
CREATE TRIGGER guard_installation BEFORE INSERT OR UPDATE ON office_installation
  FOR EACH ROW EXECUTE FUNCTION office_guard_installation();
