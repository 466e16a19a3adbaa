"""Subjects, their names, those who answer for them, records, addresses and intakes, with the guards on each."""
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import office.workflow.fsm
import uuid
from django.conf import settings
from django.db import migrations, models

from office.ledger.guard import guard_machine, keep_rows

# The pairs of neighbouring characters of a name: the usual query is two Chinese characters (performance.md 1).
BIGRAMS = """
CREATE FUNCTION subjects_bigrams(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT substr(name, place, 2)), '{}'::text[])
  FROM generate_series(1, length(name) - 1) AS place
$$
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('office', '0002_guards'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(BIGRAMS, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='IntakeBatch',
            fields=[
                ('state', office.workflow.fsm.StateField(choices=[('taken_in', '已入库')], default='taken_in', max_length=30, protected=True, verbose_name='状态')),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, serialize=False, to='office.casefile', verbose_name='案卷')),
                ('sheet_name', models.CharField(max_length=200, verbose_name='文件名')),
                ('sheet_sha256', models.CharField(max_length=64, verbose_name='文件散列')),
                ('rows_sha256', models.CharField(help_text='证件号码以盲索引计入', max_length=64, verbose_name='入库各行散列')),
                ('rows', models.PositiveIntegerField(verbose_name='入库行数')),
                ('new_subjects', models.PositiveIntegerField(default=0, verbose_name='新增主体')),
                ('new_names', models.PositiveIntegerField(default=0, verbose_name='新增名称')),
                ('new_links', models.PositiveIntegerField(default=0, verbose_name='新增任职关系')),
            ],
            options={
                'verbose_name': '导入批次',
                'verbose_name_plural': '导入批次',
                'ordering': ['-file'],
                'constraints': [models.CheckConstraint(condition=models.Q(('rows__gt', 0)), name='a_batch_has_rows')],
            },
        ),
        migrations.CreateModel(
            name='StagedSheet',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('sheet_name', models.CharField(max_length=200, verbose_name='文件名')),
                ('sha256', models.CharField(max_length=64, verbose_name='文件散列')),
                ('sealed', models.BinaryField(verbose_name='内容（密文）')),
                ('staged_at', models.DateTimeField(auto_now_add=True, verbose_name='上传时间')),
                ('department', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='office.department', verbose_name='部门')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='上传人')),
            ],
            options={
                'verbose_name': '待确认表格',
                'verbose_name_plural': '待确认表格',
            },
        ),
        migrations.CreateModel(
            name='Subject',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('type', models.CharField(choices=[('natural_person', '自然人'), ('legal_person', '法人'), ('unincorporated_org', '非法人组织')], max_length=20, verbose_name='主体类型')),
                ('subtype', models.CharField(blank=True, choices=[('enterprise', '企业'), ('individual_business', '个体工商户'), ('cooperative', '农民专业合作社'), ('state_organ', '机关'), ('public_institution', '事业单位'), ('mass_organisation', '群众团体'), ('social_organisation', '社会组织'), ('other', '其他组织')], max_length=24, verbose_name='主体细类')),
                ('name', models.CharField(max_length=200, verbose_name='当前名称')),
                ('uscc', models.CharField(blank=True, max_length=18, null=True, unique=True, verbose_name='统一社会信用代码')),
                ('document_type', models.CharField(blank=True, choices=[('resident_id', '身份证'), ('passport', '护照'), ('hk_macau_permit', '港澳居民来往内地通行证'), ('taiwan_permit', '台湾居民来往大陆通行证'), ('foreign_resident_card', '外国人永久居留身份证')], max_length=24, verbose_name='证件类型')),
                ('document_country', models.CharField(blank=True, max_length=3, verbose_name='签发国家或地区')),
                ('number_sealed', models.BinaryField(null=True, verbose_name='证件号码（密文）')),
                ('number_blind', models.BinaryField(max_length=16, null=True, verbose_name='证件号码（盲索引）')),
                ('birth_sealed', models.BinaryField(null=True, verbose_name='出生日期（密文）')),
                ('region', models.CharField(blank=True, help_text='登记机关或户籍所在地，历史区划码照录', max_length=6, verbose_name='行政区划码')),
                ('territory', models.CharField(blank=True, max_length=60, verbose_name='地区')),
                ('status', models.CharField(choices=[('active', '存续'), ('revoked', '吊销未注销'), ('deregistered', '已注销'), ('merged', '已合并'), ('divided', '已分立'), ('deceased', '已死亡')], default='active', max_length=16, verbose_name='主体状态')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='终止日期')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='登记时间')),
                ('name_bigrams', models.GeneratedField(db_persist=True, expression=models.Func(models.F('name'), function='subjects_bigrams'), output_field=django.contrib.postgres.fields.ArrayField(base_field=models.TextField(), size=None))),
                ('successor', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='predecessors', to='subjects.subject', verbose_name='权利义务承继主体')),
            ],
            options={
                'verbose_name': '信用主体',
                'verbose_name_plural': '信用主体',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='PersonLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('legal_representative', '法定代表人'), ('principal', '主要负责人'), ('actual_controller', '实际控制人'), ('directly_responsible', '直接责任人员'), ('operator', '经营者')], max_length=24, verbose_name='身份')),
                ('evidence', models.CharField(max_length=200, verbose_name='依据')),
                ('attested_on', models.DateField(help_text='依据材料证明其任职的日期', verbose_name='依据日期')),
                ('from_date', models.DateField(blank=True, help_text='不详则留空', null=True, verbose_name='任职起')),
                ('to_date', models.DateField(blank=True, null=True, verbose_name='任职止')),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='links', to='subjects.intakebatch', verbose_name='导入批次')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='person_links', to='subjects.subject', verbose_name='组织')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='roles_held', to='subjects.subject', verbose_name='人员')),
            ],
            options={
                'verbose_name': '任职关系',
                'verbose_name_plural': '任职关系',
                'ordering': ['organisation', 'role', 'attested_on'],
            },
        ),
        migrations.CreateModel(
            name='PenaltyRecord',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject_name', models.CharField(help_text='决定书所载名称', max_length=200, verbose_name='行政相对人名称')),
                ('category', models.CharField(choices=[('organisation', '法人及非法人组织'), ('individual_business', '个体工商户'), ('natural_person', '自然人')], max_length=24, verbose_name='行政相对人类别')),
                ('representative', models.CharField(blank=True, max_length=50, verbose_name='法定代表人')),
                ('document_no', models.CharField(max_length=128, verbose_name='行政处罚决定书文号')),
                ('violation_type', models.TextField(verbose_name='违法行为类型')),
                ('facts', models.TextField(verbose_name='违法事实')),
                ('basis', models.TextField(verbose_name='处罚依据')),
                ('kinds', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('warning', '警告'), ('criticism', '通报批评'), ('fine', '罚款'), ('confiscate_gains', '没收违法所得'), ('confiscate_goods', '没收非法财物'), ('suspend_permit', '暂扣许可证件'), ('downgrade', '降低资质等级'), ('revoke_permit', '吊销许可证件'), ('restrict_business', '限制开展生产经营活动'), ('suspend_business', '责令停产停业'), ('close', '责令关闭'), ('restrict_occupation', '限制从业'), ('detention', '行政拘留'), ('other', '其他')], max_length=24), size=None, verbose_name='处罚类别')),
                ('content', models.TextField(verbose_name='处罚内容')),
                ('fine', models.DecimalField(blank=True, decimal_places=6, max_digits=18, null=True, verbose_name='罚款金额（万元）')),
                ('confiscated', models.DecimalField(blank=True, decimal_places=6, max_digits=18, null=True, verbose_name='没收违法所得、没收非法财物金额（万元）')),
                ('permit', models.CharField(blank=True, max_length=200, verbose_name='暂扣或吊销证照名称及编号')),
                ('decided_on', models.DateField(verbose_name='处罚决定日期')),
                ('valid_until', models.DateField(blank=True, null=True, verbose_name='处罚有效期')),
                ('publicity_until', models.DateField(blank=True, null=True, verbose_name='公示截止期（提供单位填报）')),
                ('organ_name', models.CharField(max_length=200, verbose_name='处罚机关')),
                ('organ_code', models.CharField(max_length=18, verbose_name='处罚机关统一社会信用代码')),
                ('source_name', models.CharField(max_length=200, verbose_name='数据来源单位')),
                ('source_code', models.CharField(max_length=18, verbose_name='数据来源单位统一社会信用代码')),
                ('remark', models.TextField(blank=True, verbose_name='备注')),
                ('other_columns', models.JSONField(blank=True, default=dict, verbose_name='其他报送字段')),
                ('severity', models.CharField(blank=True, choices=[('minor', '轻微'), ('general', '一般'), ('serious', '严重')], max_length=8, verbose_name='失信严重程度')),
                ('severity_standard', models.CharField(blank=True, max_length=200, verbose_name='分类标准及版本')),
                ('conduct_end_date', models.DateField(blank=True, null=True, verbose_name='行为终了日期')),
                ('conduct_end_provisional', models.BooleanField(default=False, verbose_name='行为终了日期暂按决定日期')),
                ('conduct_continues', models.BooleanField(default=False, verbose_name='行为仍在继续')),
                ('sanction_exempt', models.BooleanField(default=False, verbose_name='免于失信惩戒')),
                ('sanction_exempt_reason', models.TextField(blank=True, verbose_name='免于失信惩戒理由')),
                ('annulled_on', models.DateField(blank=True, null=True, verbose_name='失效日期')),
                ('annulment_kind', models.CharField(blank=True, choices=[('annulled', '撤销'), ('changed', '变更'), ('unlawful', '确认违法'), ('void', '确认无效')], max_length=12, verbose_name='失效方式')),
                ('annulment_document', models.CharField(blank=True, max_length=128, verbose_name='失效依据文书')),
                ('annulment_reason', models.TextField(blank=True, verbose_name='失效理由')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='入库时间')),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='penalties', to='subjects.intakebatch', verbose_name='导入批次')),
                ('provider', models.ForeignKey(blank=True, help_text='数据来源单位在本系统内的部门；不在本系统的留空', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='penalties_provided', to='office.department', verbose_name='信源单位')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='penalties', to='subjects.subject', verbose_name='行政相对人')),
            ],
            options={
                'verbose_name': '行政处罚记录',
                'verbose_name_plural': '行政处罚记录',
                'ordering': ['-id'],
            },
        ),
        migrations.CreateModel(
            name='Address',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('medium', models.CharField(choices=[('paper', '纸质地址'), ('electronic', '电子地址')], max_length=12, verbose_name='形式')),
                ('source', models.CharField(choices=[('confirmation', '送达地址确认书'), ('publicity_system', '国家企业信用信息公示系统（重庆）'), ('registered', '登记住所')], max_length=20, verbose_name='来源')),
                ('text', models.CharField(max_length=200, verbose_name='地址')),
                ('addressee', models.CharField(blank=True, max_length=100, verbose_name='收件人')),
                ('phone', models.CharField(blank=True, max_length=40, verbose_name='联系电话')),
                ('consented_on', models.DateField(blank=True, null=True, verbose_name='同意电子送达日期')),
                ('consent_scope', models.CharField(blank=True, max_length=200, verbose_name='同意送达的文书范围')),
                ('from_date', models.DateField(verbose_name='采集日期')),
                ('to_date', models.DateField(blank=True, null=True, verbose_name='停用日期')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='addresses', to='subjects.subject', verbose_name='信用主体')),
            ],
            options={
                'verbose_name': '送达地址',
                'verbose_name_plural': '送达地址',
                'ordering': ['subject', 'medium', '-from_date'],
            },
        ),
        migrations.CreateModel(
            name='SubjectName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200, verbose_name='名称')),
                ('from_date', models.DateField(verbose_name='使用起')),
                ('to_date', models.DateField(blank=True, null=True, verbose_name='使用止')),
                ('evidence', models.CharField(max_length=200, verbose_name='依据')),
                ('batch', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='names', to='subjects.intakebatch', verbose_name='导入批次')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='subjects.subject', verbose_name='信用主体')),
            ],
            options={
                'verbose_name': '主体名称',
                'verbose_name_plural': '主体名称',
                'ordering': ['subject', 'from_date'],
            },
        ),
        migrations.AddIndex(
            model_name='subject',
            index=django.contrib.postgres.indexes.GinIndex(fields=['name_bigrams'], name='subject_name_bigrams'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.UniqueConstraint(fields=('document_type', 'document_country', 'number_blind'), name='one_subject_per_document'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('type', 'natural_person'), ('number_blind__isnull', False), ('number_sealed__isnull', False), models.Q(('document_type', ''), _negated=True), models.Q(('document_country', ''), _negated=True), ('uscc__isnull', True)), models.Q(models.Q(('type', 'natural_person'), _negated=True), ('birth_sealed__isnull', True), ('document_country', ''), ('document_type', ''), ('number_blind__isnull', True), ('number_sealed__isnull', True), ('uscc__isnull', False)), _connector='OR'), name='organisation_by_code_person_by_document'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(('uscc__isnull', True), ('uscc__regex', '^[0-9A-HJ-NPQRTUWXY]{18}$'), _connector='OR'), name='uscc_is_normalised'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('type', 'natural_person'), ('subtype', '')), models.Q(models.Q(('type', 'natural_person'), _negated=True), models.Q(('subtype', ''), _negated=True)), _connector='OR'), name='only_organisations_have_a_subtype'),
        ),
        migrations.AddConstraint(
            model_name='subject',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('ended_on__isnull', True), ('status', 'active'), ('successor__isnull', True)), models.Q(models.Q(('status', 'active'), _negated=True), ('ended_on__isnull', False)), _connector='OR'), name='an_end_has_its_date'),
        ),
        migrations.AddConstraint(
            model_name='personlink',
            constraint=models.UniqueConstraint(condition=models.Q(('to_date__isnull', True)), fields=('organisation', 'person', 'role'), name='one_open_term_per_role'),
        ),
        migrations.AddConstraint(
            model_name='personlink',
            constraint=models.CheckConstraint(condition=models.Q(('from_date__isnull', True), ('to_date__isnull', True), ('to_date__gte', models.F('from_date')), _connector='OR'), name='a_term_ends_after_it_began'),
        ),
        migrations.AddConstraint(
            model_name='personlink',
            constraint=models.CheckConstraint(condition=models.Q(('person', models.F('organisation')), _negated=True), name='nobody_represents_himself'),
        ),
        migrations.AddIndex(
            model_name='penaltyrecord',
            index=models.Index(fields=['provider', '-id'], name='penalty_by_provider'),
        ),
        migrations.AddIndex(
            model_name='penaltyrecord',
            index=models.Index(fields=['document_no'], name='penalty_by_number'),
        ),
        migrations.AddIndex(
            model_name='penaltyrecord',
            index=models.Index(fields=['organ_code', 'decided_on'], name='penalty_by_organ'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.UniqueConstraint(fields=('organ_code', 'document_no', 'subject'), name='one_record_per_decision_and_subject'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('document_no', ''), _negated=True), models.Q(('kinds', []), _negated=True)), name='a_record_names_its_document'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kinds__contains', ['fine']), _negated=True), ('fine__isnull', False), _connector='OR'), name='a_fine_has_its_amount'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kinds__overlap', ['confiscate_gains', 'confiscate_goods']), _negated=True), ('confiscated__isnull', False), _connector='OR'), name='a_confiscation_has_its_amount'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kinds__overlap', ['suspend_permit', 'revoke_permit']), _negated=True), models.Q(('permit', ''), _negated=True), _connector='OR'), name='a_permit_penalty_names_the_permit'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(('fine__isnull', True), ('fine__gte', 0), _connector='OR'), name='a_fine_is_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(('confiscated__isnull', True), ('confiscated__gte', 0), _connector='OR'), name='a_confiscation_is_not_negative'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('category', 'natural_person'), _negated=True), ('conduct_continues', True), ('conduct_end_date__isnull', False), _connector='OR'), name='a_persons_record_knows_when_conduct_ended'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(('conduct_end_date__isnull', True), ('conduct_continues', False), _connector='OR'), name='conduct_ended_or_continues'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(('severity', ''), models.Q(('severity_standard', ''), _negated=True), _connector='OR'), name='a_severity_cites_its_standard'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(('sanction_exempt', False), models.Q(('sanction_exempt_reason', ''), _negated=True), _connector='OR'), name='an_exemption_has_its_reason'),
        ),
        migrations.AddConstraint(
            model_name='penaltyrecord',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('annulled_on__isnull', True), ('annulment_kind', '')), models.Q(('annulled_on__gte', models.F('decided_on')), models.Q(('annulment_kind', ''), _negated=True), models.Q(('annulment_reason', ''), _negated=True)), _connector='OR'), name='an_annulment_has_date_kind_and_reason'),
        ),
        migrations.AddConstraint(
            model_name='address',
            constraint=models.CheckConstraint(condition=models.Q(('medium', 'paper'), ('source', 'publicity_system'), models.Q(('consented_on__isnull', False), ('source', 'confirmation'), models.Q(('consent_scope', ''), _negated=True)), _connector='OR'), name='electronic_service_needs_consent'),
        ),
        migrations.AddConstraint(
            model_name='address',
            constraint=models.CheckConstraint(condition=models.Q(('to_date__isnull', True), ('to_date__gte', models.F('from_date')), _connector='OR'), name='an_address_ends_after_it_began'),
        ),
        migrations.AddConstraint(
            model_name='subjectname',
            constraint=models.UniqueConstraint(condition=models.Q(('to_date__isnull', True)), fields=('subject',), name='one_current_name'),
        ),
        migrations.AddConstraint(
            model_name='subjectname',
            constraint=models.CheckConstraint(condition=models.Q(('to_date__isnull', True), ('to_date__gte', models.F('from_date')), _connector='OR'), name='a_name_ends_after_it_began'),
        ),
        *guard_machine("subjects_intakebatch", "intake", "file_id"),
        *keep_rows(
            "subjects_subject", "subjects_subjectname", "subjects_personlink", "subjects_penaltyrecord", "subjects_address"
        ),
    ]
