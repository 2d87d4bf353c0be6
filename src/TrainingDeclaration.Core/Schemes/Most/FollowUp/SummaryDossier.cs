using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>培训总结 of the ministry's classes (M-40).</summary>
public static class SummaryDossier
{
    /// <summary>Least length of a part, in characters; it is ours (H-16).</summary>
    public const int Shortest = 50;

    /// <summary>Greatest length of a part.</summary>
    public const int Longest = 3_000;

    /// <summary>How many photographs or screenshots there must be (H-16).</summary>
    public const int LeastPhotos = 3;

    /// <summary>Key of the photographs.</summary>
    public const string Photos = "summary.photos";

    /// <summary>Key of the reasons.</summary>
    private const string Reasons = "summary.reasons";

    /// <summary>Key of the date by which it is due.</summary>
    private const string Date = "summary.date";

    private const string Clause = "征集函 二（一）8";

    /// <summary>What stands for a part in which there is nothing to say.</summary>
    private static readonly string[] Nothing = ["无", "无。"];

    /// <summary>What the scheme says of it.</summary>
    public static readonly DossierRules Rules = new()
    {
        Kind = DossierKind.Summary,
        Sections = [SectionKind.Summary],
        Check = Check,
        Fields = Fields,
        LabelOf = key => key == Photos ? "照片和截图" : key == Date ? "报送期限" : Enum.GetValues<SummaryPart>().Where(part => KeyOf(part) == key).Select(Label).FirstOrDefault(),
        SectionOf = key => key == Reasons || key == Date ? SectionKind.Reasons : SectionKind.Summary,
        Due = (_, context) => context.Declaration.HeldUntil is { } end ? BeijingTime.EndOf(end.AddMonths(1)) : null,
        DueSource = "培训结束后一个月内",
        Milestones = (_, _) => [],
        Paper = SummarySheet.Describe,
        PaperTitle = SummarySheet.Title,
    };

    /// <summary>Key of a part, for controls and remarks.</summary>
    public static string KeyOf(SummaryPart part) => $"summary.{part.ToString().ToLowerInvariant()}";

    /// <summary>The part in Chinese.</summary>
    public static string Label(SummaryPart part) => part switch
    {
        SummaryPart.Organization => "组织实施",
        SummaryPart.Courses => "课程与师资",
        SummaryPart.Trainees => "学员情况",
        SummaryPart.Money => "经费使用",
        SummaryPart.Discipline => "安全保密与外事纪律",
        SummaryPart.Results => "成效与成果",
        SummaryPart.Problems => "问题与建议",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IReadOnlyList<FieldValue> Fields(DossierContent content, DossierContext context)
    {
        var summary = content.Section<ClassSummary>(SectionKind.Summary);
        return
        [
            new(Date, "报送期限", "培训总结", Rules.Due(content, context) is { } due ? BeijingTime.LongDeadline(due) : "", true),
            .. Enum.GetValues<SummaryPart>().Select(part => new FieldValue(KeyOf(part), Label(part), "培训总结", summary.Parts.GetValueOrDefault(part) ?? "", true)),
            new(Photos, "照片和截图", "培训总结", string.Join('\n', content.Of(ClassSummary.Photo).Select(file => file.Name)), true),
        ];
    }

    private static IReadOnlyList<Finding> Check(DossierContent content, DossierContext context) =>
    [
        .. Found(content, context).Concat(UnwantedText.Check(Fields(content, context), content, [], Reasons, _ => Photos))
            .Select(finding => finding.Grade == Grade.NeedsReason ? finding with { Reason = content.Reasons.GetValueOrDefault(finding.ReasonKey) } : finding)
            .OrderByDescending(finding => finding.Grade),
    ];

    private static IEnumerable<Finding> Found(DossierContent content, DossierContext context)
    {
        var summary = content.Section<ClassSummary>(SectionKind.Summary);
        foreach (var part in Enum.GetValues<SummaryPart>())
        {
            var text = summary.Parts.GetValueOrDefault(part) ?? "";
            var length = TextRules.Count(text);
            if (length > Longest)
            {
                yield return new("SUMMARY_TOO_LONG", Grade.Error, KeyOf(part), $"“{Label(part)}”最多 {Longest} 字，请缩短 {length - Longest} 字。");
            }
            else if (length < Shortest && !(part == SummaryPart.Problems && Nothing.Contains(text)))
            {
                yield return new("SUMMARY_TOO_SHORT", Grade.Error, KeyOf(part), length == 0
                    ? $"请填写“{Label(part)}”，不少于 {Shortest} 字{(part == SummaryPart.Problems ? "；没有的填“无”" : "")}。"
                    : $"“{Label(part)}”现有 {length} 字，请写到 {Shortest} 字以上{(part == SummaryPart.Problems ? "；没有的填“无”" : "")}。", Clause);
            }
        }

        var photos = content.Of(ClassSummary.Photo).ToList();
        if (photos.Count < LeastPhotos)
        {
            yield return new("SUMMARY_PHOTOS", Grade.Error, Photos, $"请上传至少 {LeastPhotos} 张课堂照片或线上课堂截图，现有 {photos.Count} 张。", Clause);
        }

        if (Rules.Due(content, context) is { } due && context.At >= due)
        {
            var days = (BeijingTime.DateOf(context.At).DayNumber - BeijingTime.LastDayBefore(due).DayNumber).ToString(CultureInfo.InvariantCulture);
            yield return new("SUMMARY_LATE", Grade.NeedsReason, Date, $"培训总结应在{BeijingTime.LongDeadline(due)}前报送，逾期 {days} 天，请说明理由。", Clause);
        }
    }
}
