using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>The rules of 组团通知 (M-35).</summary>
internal static class NoticeRules
{
    /// <summary>Maximum length of its title and of its addressees.</summary>
    public const int LongestLine = 100;

    /// <summary>Maximum length of its text.</summary>
    public const int LongestText = 3_000;

    private const string Clause = "征集函 二（一）5";

    public static IEnumerable<Finding> Check(ExecutionMaterials materials, DossierContext context)
    {
        var notice = materials.Notice;
        var typed = Texts(notice).Concat(Details(notice, materials.Class)).ToList();
        return typed.Count > 0 || notice.Unread.Count > 0 ? typed : Published(materials, context);
    }

    private static IEnumerable<Finding> Texts(EnrolmentNotice notice)
    {
        foreach (var (field, label, text, longest) in new[]
        {
            (ExecutionFields.NoticeTitle, "通知标题", notice.Title, LongestLine), (ExecutionFields.NoticeAudience, "主送单位", notice.Audience, LongestLine),
            (ExecutionFields.NoticeText, "通知正文", notice.Text, LongestText),
            (ExecutionFields.NoticeContact, "报名联系人", notice.ContactName, ClassRules.Longest), (ExecutionFields.NoticePhone, "报名电话", notice.ContactPhone, ClassRules.Longest),
        })
        {
            if (text is null)
            {
                yield return new("NOTICE_REQUIRED", Grade.Error, field, $"请填写{label}。", Clause);
            }
            else if (TextRules.Count(text) > longest)
            {
                yield return new("NOTICE_TOO_LONG", Grade.Error, field, $"{label}最多 {longest} 字，请缩短。");
            }
        }
    }

    private static IEnumerable<Finding> Details(EnrolmentNotice notice, ClassPlan plan)
    {
        if (notice.EnrolBy is null)
        {
            if (!notice.Unread.ContainsKey(ExecutionFields.NoticeEnrolBy))
            {
                yield return new("NOTICE_REQUIRED", Grade.Error, ExecutionFields.NoticeEnrolBy, "请填写报名截止日期。", Clause);
            }
        }
        else if (notice.EnrolBy > plan.StartsOn)
        {
            yield return new("ENROL_AFTER_START", Grade.Error, ExecutionFields.NoticeEnrolBy, "报名截止晚于开班日期，请改正其中一个。");
        }

        if (notice.ContactPhone is { } phone && !Telephone.IsPlausible(phone))
        {
            yield return new("PHONE_SHAPE", Grade.Error, ExecutionFields.NoticePhone, "电话应为“区号-号码”或手机号，如 0571-00000102。请核对。");
        }

        if (DocumentNumber.Check(notice.DocumentNumber, ExecutionFields.NoticeNumber) is { } refusal)
        {
            yield return new("NOTICE_NUMBER", Grade.Error, ExecutionFields.NoticeNumber, refusal.Message);
        }

        if (plan is not { StartsOn: not null, EndsOn: not null, Mode: not null })
        {
            yield return new("NOTICE_CLASS", Grade.Error, ExecutionFields.Notice, "通知要写明时间和形式，请先填好“班级安排”里的日期和授课形式。");
        }
    }

    /// <summary>A complete notice has to be published, and again when what it would print has changed.</summary>
    private static IEnumerable<Finding> Published(ExecutionMaterials materials, DossierContext context)
    {
        if (!materials.Notice.IsPublished)
        {
            yield return new(EnrolmentNotice.UnpublishedRule, Grade.Error, ExecutionFields.Notice, "组团通知写好了还没有发布，请按“发布通知”。", Clause);
        }
        else if (materials.Notice.PublishedDigest != EnrolmentNotice.DigestOf(EnrolmentNoticeSheet.Describe(materials.Content, context, NoticeHead.Unpublished)))
        {
            yield return new(EnrolmentNotice.UnpublishedRule, Grade.Error, ExecutionFields.Notice,
                $"组团通知 v{materials.Notice.Version} 发布之后，通知或其中的日期、形式又有改动，请重新发布，或改回原样。", Clause);
        }
    }
}
